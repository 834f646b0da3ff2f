package io.komdir.audit.diagnosis;

import io.komdir.platform.events.CurrentCause;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Shows diagnoses and judges their checks. */
@ApplicationScoped
public class DiagnosisService {
    private final DiagnosisStore diagnoses;
    private final DeviationsOfDiagnoses deviations;
    private final Outbox outbox;
    private final CurrentCause cause;
    private final Caller caller;
    private final Clock clock;

    DiagnosisService(
            DiagnosisStore diagnoses,
            DeviationsOfDiagnoses deviations,
            Outbox outbox,
            CurrentCause cause,
            Caller caller,
            Clock clock) {
        this.diagnoses = diagnoses;
        this.deviations = deviations;
        this.outbox = outbox;
        this.cause = cause;
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first; null for any status or scope. */
    @Transactional
    public Page<DiagnosisView> list(Status status, String scope, PageRequest request, UnaryOperator<String> question) {
        Page<Diagnosis> page = Page.of(diagnoses.page(status, scope, request), request, d -> Cursor.of(d.id()));
        Map<UUID, List<DiagnosisView.DeviationView>> spells =
                deviations.of(page.items().stream().map(Diagnosis::id).toList());
        return page.map(d -> DiagnosisView.of(d, spells.getOrDefault(d.id(), List.of()), question));
    }

    /**
     * One diagnosis.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public DiagnosisView get(UUID id, UnaryOperator<String> question) {
        return view(diagnoses.find(id).orElseThrow(() -> new NotFoundException("diagnosis", id)), question);
    }

    /**
     * Gives a check its verdict. The same verdict and evidence again change nothing and tell nobody.
     *
     * @param ifMatch the tag that the caller has seen, or null
     */
    @Transactional
    public DiagnosisView judge(
            UUID id, String check, JudgeCheck judgement, String ifMatch, UnaryOperator<String> question) {
        Diagnosis diagnosis = diagnoses.findLocked(id).orElseThrow(() -> new NotFoundException("diagnosis", id));
        Preconditions.ifMatch(ifMatch, tag(view(diagnosis, question)));
        List<DomainEvent> events = diagnosis.judge(
                check, judgement.verdict(), judgement.evidence().strip(), caller.name(), clock.instant());
        cause.follow(diagnosis.opening().correlationId(), diagnosis.opening().event());
        outbox.addAll(events);
        diagnoses.save(diagnosis);
        return view(diagnosis, question);
    }

    /** The tag of what the view shows. */
    static EntityTag tag(DiagnosisView view) {
        return EntityTags.of("diagnosis", view);
    }

    private DiagnosisView view(Diagnosis diagnosis, UnaryOperator<String> question) {
        List<DiagnosisView.DeviationView> spells =
                deviations.of(List.of(diagnosis.id())).getOrDefault(diagnosis.id(), List.of());
        return DiagnosisView.of(diagnosis, spells, question);
    }
}
