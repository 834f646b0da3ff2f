package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Judges the checks of diagnoses and closes them. What follows from a diagnosis follows from its opening. */
@ApplicationScoped
public class DiagnosisService {
    private final DiagnosisStore diagnoses;
    private final DiagnosisViews views;
    private final StaffingLookup staffing;
    private final Outbox outbox;
    private final CausationContext cause;
    private final Caller caller;
    private final Clock clock;

    DiagnosisService(
            DiagnosisStore diagnoses,
            DiagnosisViews views,
            StaffingLookup staffing,
            Outbox outbox,
            CausationContext cause,
            Caller caller,
            Clock clock) {
        this.diagnoses = diagnoses;
        this.views = views;
        this.staffing = staffing;
        this.outbox = outbox;
        this.cause = cause;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Gives a check its verdict. The same verdict, evidence and people again change nothing and tell nobody.
     *
     * @param ifMatch the tag that the caller has seen, or null
     * @throws NotFoundException when the organization has no such diagnosis, or the diagnosis no such check
     */
    @Transactional
    public DiagnosisView judge(UUID id, String check, CheckVerdictRequest input, String ifMatch, Locale language) {
        return change(
                id, ifMatch, language, found -> found.judge(check, input.judgement(), caller.name(), clock.instant()));
    }

    /** Ends the search for causes. The same reason and note again change nothing and tell nobody. */
    @Transactional
    public DiagnosisView close(UUID id, CloseDiagnosisRequest input, String ifMatch, Locale language) {
        return change(
                id,
                ifMatch,
                language,
                found -> found.close(input.plainReason(), input.plainNote(), caller.name(), clock.instant()));
    }

    private DiagnosisView change(
            UUID id, String ifMatch, Locale language, Function<Diagnosis, List<DomainEvent>> change) {
        Diagnosis diagnosis = diagnoses.findLocked(id).orElseThrow(() -> new NotFoundException("diagnosis", id));
        DiagnosisView before = views.of(diagnosis, language);
        Preconditions.ifMatch(ifMatch, DiagnosisQuery.tag(before));
        List<DomainEvent> events = change.apply(diagnosis);
        if (events.isEmpty()) {
            return before;
        }
        cause.continueFrom(
                diagnosis.opening().correlationId(), diagnosis.opening().event());
        outbox.addAll(events);
        diagnoses.save(diagnosis);
        staffing.follow(diagnosis);
        return views.of(diagnosis, language);
    }
}
