package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Opens diagnoses; of one subject and scope one is open at a time, however many replicas open at once. */
@ApplicationScoped
public class DiagnosisOpening {
    private final DiagnosisStore diagnoses;
    private final CheckList checkList;
    private final OrganizationScope organization;
    private final CausationContext cause;
    private final Outbox outbox;
    private final Clock clock;

    DiagnosisOpening(
            DiagnosisStore diagnoses,
            CheckList checkList,
            OrganizationScope organization,
            CausationContext cause,
            Outbox outbox,
            Clock clock) {
        this.diagnoses = diagnoses;
        this.checkList = checkList;
        this.organization = organization;
        this.cause = cause;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The open diagnosis of the subject and scope, which the spell joins, told as {@code audit.deviation.joined}; a new one,
     * told as {@code audit.diagnosis.opened}, when there is none.
     *
     * @param spell the deviation that asks for it
     * @return the diagnosis' id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID openFor(DeviationPeriod spell, Subject subject, String scope, Measurement measured) {
        Optional<Diagnosis> open = findOpen(subject, scope);
        open.ifPresent(diagnosis -> {
            outbox.addAll(diagnosis.join(spell, measured));
            diagnoses.save(diagnosis);
        });
        return open.orElseGet(
                        () -> open(subject, scope, measured, spell, opening(DiagnosisOrigin.DEVIATION, null, null)))
                .id();
    }

    /**
     * Opens a diagnosis by hand.
     *
     * @param source the event that the figures were read from, null when somebody gave them
     * @throws ConflictException {@code diagnosis-open} with the member {@code diagnosis} when one is open already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Diagnosis openByHand(Subject subject, String scope, Measurement measured, String by, UUID source) {
        findOpen(subject, scope).ifPresent(open -> {
            throw new ConflictException("diagnosis-open", subject, scope, open.id()).with("diagnosis", open.id());
        });
        return open(subject, scope, measured, null, opening(DiagnosisOrigin.MANUAL, by, source));
    }

    /** Notes that a deviation of the diagnosis is over, told as {@code audit.deviation.resolved}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resolve(UUID id, UUID deviation, LocalDate resolvedOn) {
        Diagnosis diagnosis = diagnoses
                .findLocked(id)
                .orElseThrow(() -> new IllegalStateException("the deviation " + deviation + " lost its diagnosis"));
        outbox.addAll(diagnosis.resolve(deviation, resolvedOn));
        diagnoses.save(diagnosis);
    }

    /** One may be closed between finding and locking it: then it is not the open one any more. */
    private Optional<Diagnosis> findOpen(Subject subject, String scope) {
        return diagnoses
                .findOpenExclusively(subject, scope)
                .flatMap(diagnoses::findLocked)
                .filter(diagnosis -> diagnosis.status() == DiagnosisStatus.OPEN);
    }

    private Diagnosis open(
            Subject subject, String scope, Measurement measured, DeviationPeriod spell, Opening opening) {
        DiagnosisId key = new DiagnosisId(organization.require(), Ids.next());
        Diagnosis diagnosis = Diagnosis.open(key, subject, scope, measured, checkList.open(), opening);
        diagnoses.add(diagnosis);
        outbox.add(DiagnosisEvents.opened(diagnosis, spell));
        return diagnosis;
    }

    private Opening opening(DiagnosisOrigin origin, String by, UUID source) {
        return new Opening(origin, by, clock.instant(), cause.correlationId(), Ids.next(), source);
    }
}
