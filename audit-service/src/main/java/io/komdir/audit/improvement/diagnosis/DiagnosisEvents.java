package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.ids.Ids;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Makes the events of a diagnosis. Together they restore it with evidence and names of judges (ADR 0077): each has the version
 * that its change made.
 */
final class DiagnosisEvents {
    static final String TOPIC = "komdir.audit.diagnoses";
    static final String OPENED = "io.komdir.audit.diagnosis.opened.v1";
    static final String CHECK_JUDGED = "io.komdir.audit.check.judged.v1";
    static final String CAUSE_CONFIRMED = "io.komdir.audit.cause.confirmed.v1";
    static final String DEVIATION_JOINED = "io.komdir.audit.deviation.joined.v1";
    static final String DEVIATION_RESOLVED = "io.komdir.audit.deviation.resolved.v1";
    static final String CLOSED = "io.komdir.audit.diagnosis.closed.v1";

    private DiagnosisEvents() {}

    /** @param period the deviation that opened it, null when a person did */
    static DomainEvent opened(Diagnosis diagnosis, DeviationPeriod period) {
        return event(diagnosis.opening().eventId(), diagnosis, OPENED, DiagnosisOpened.of(diagnosis, period));
    }

    static DomainEvent checkJudged(Diagnosis diagnosis, String check) {
        return event(Ids.next(), diagnosis, CHECK_JUDGED, CheckJudged.of(diagnosis, check));
    }

    static DomainEvent causeConfirmed(Diagnosis diagnosis, String check) {
        Subject subject = diagnosis.subject();
        return event(
                diagnosis.checks().get(check).confirmed().event(),
                diagnosis,
                CAUSE_CONFIRMED,
                new CauseConfirmed(
                        diagnosis.id(),
                        diagnosis.version(),
                        check,
                        subject.metric(),
                        subject.funnel(),
                        subject.stageOrNull(),
                        diagnosis.scope()));
    }

    static DomainEvent deviationJoined(Diagnosis diagnosis, DeviationPeriod period, Measurement measured) {
        return event(Ids.next(), diagnosis, DEVIATION_JOINED, DeviationJoined.of(diagnosis, period, measured));
    }

    static DomainEvent deviationResolved(Diagnosis diagnosis, UUID deviation, LocalDate resolvedOn) {
        DeviationEnded data = new DeviationEnded(diagnosis.id(), diagnosis.version(), deviation, resolvedOn);
        return event(Ids.next(), diagnosis, DEVIATION_RESOLVED, data);
    }

    static DomainEvent closed(Diagnosis diagnosis) {
        return event(Ids.next(), diagnosis, CLOSED, DiagnosisClosed.of(diagnosis));
    }

    private static DomainEvent event(UUID id, Diagnosis diagnosis, String type, Object data) {
        String key = diagnosis.organization() + "/" + diagnosis.id();
        return new DomainEvent(id, TOPIC, key, type, diagnosis.id().toString(), data);
    }

    record CauseConfirmed(
            UUID diagnosis, int version, String check, String metric, String funnel, String stage, String scope) {}
}
