package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores what people and deviations do to diagnoses, and publishes it. Of one subject and scope one is open at a time, however
 * many replicas open at once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DiagnosisLifecycle {
    private final DiagnosisRepository diagnoses;
    private final CheckList checkList;
    private final StaffingLookup staffing;
    private final OrganizationScope organization;
    private final CausationContext cause;
    private final Outbox outbox;
    private final Clock clock;

    DiagnosisLifecycle(
            DiagnosisRepository diagnoses,
            CheckList checkList,
            StaffingLookup staffing,
            OrganizationScope organization,
            CausationContext cause,
            Outbox outbox,
            Clock clock) {
        this.diagnoses = diagnoses;
        this.checkList = checkList;
        this.staffing = staffing;
        this.organization = organization;
        this.cause = cause;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Adds the deviation to the open diagnosis of the subject and scope ({@code audit.deviation.joined}), or opens one
     * ({@code audit.diagnosis.opened}).
     *
     * @return the diagnosis' id
     */
    public UUID openFor(DeviationPeriod period, Subject subject, String scope, Measurement measured) {
        Optional<Diagnosis> open = diagnoses.findOpenLocked(subject, scope);
        if (open.isPresent()) {
            save(open.get().join(period, measured));
            return open.get().id();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DiagnosisOpening opening = opening(DiagnosisOrigin.DEVIATION, null, now, null);
        return add(subject, scope, measured, opening, period).id();
    }

    /** Notes that a deviation of the diagnosis is over; publishes {@code audit.deviation.resolved}. */
    public void resolve(UUID id, UUID deviation, LocalDate resolvedOn) {
        Diagnosis diagnosis = diagnoses
                .findLocked(id)
                .orElseThrow(() -> new IllegalStateException("the deviation " + deviation + " lost its diagnosis"));
        save(diagnosis.resolve(deviation, resolvedOn));
    }

    /**
     * Opens a diagnosis by hand; publishes {@code audit.diagnosis.opened}.
     *
     * @throws ConflictException {@code diagnosis-open} with the member {@code diagnosis} when one is open
     */
    Diagnosis openByHand(Subject subject, String scope, Figures figures, ActionStamp action) {
        diagnoses.findOpenLocked(subject, scope).ifPresent(open -> {
            throw new ConflictException("diagnosis-open", subject, scope, open.id()).with("diagnosis", open.id());
        });
        DiagnosisOpening opening = opening(DiagnosisOrigin.MANUAL, action.by(), action.at(), figures.source());
        return add(subject, scope, figures.measured(), opening, null);
    }

    /** Stores a person's step on a locked diagnosis. Its events follow from the opening of the diagnosis. */
    void saveByHand(Change<Diagnosis> change) {
        DiagnosisOpening opening = change.aggregate().opening();
        cause.continueFrom(opening.correlationId(), opening.eventId());
        save(change);
        staffing.update(change.aggregate());
    }

    private Diagnosis add(
            Subject subject, String scope, Measurement measured, DiagnosisOpening opening, DeviationPeriod period) {
        Change<Diagnosis> opened =
                Diagnosis.open(organization.require(), subject, scope, measured, checkList.open(), opening, period);
        diagnoses.add(opened.aggregate());
        outbox.addAll(opened.events());
        return opened.aggregate();
    }

    private void save(Change<Diagnosis> change) {
        diagnoses.save(change.aggregate());
        outbox.addAll(change.events());
    }

    private DiagnosisOpening opening(DiagnosisOrigin origin, String by, Instant at, UUID sourceEvent) {
        return new DiagnosisOpening(origin, by, at, cause.correlationId(), Ids.next(), sourceEvent);
    }
}
