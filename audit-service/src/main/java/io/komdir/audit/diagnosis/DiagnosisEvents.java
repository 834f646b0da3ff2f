package io.komdir.audit.diagnosis;

import io.komdir.platform.events.DomainEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Makes the events of a diagnosis. Evidence and names of people stay out of them. */
final class DiagnosisEvents {
    static final String TOPIC = "komdir.audit.diagnoses";
    static final String OPENED = "io.komdir.audit.diagnosis.opened.v1";
    static final String CAUSE_CONFIRMED = "io.komdir.audit.cause.confirmed.v1";

    private DiagnosisEvents() {}

    static DomainEvent opened(Diagnosis diagnosis, UUID deviation) {
        Subject subject = diagnosis.subject();
        Measurement measured = diagnosis.measured();
        return event(
                diagnosis.opening().event(),
                diagnosis,
                OPENED,
                new Opened(
                        diagnosis.id(),
                        deviation,
                        subject.metric(),
                        subject.funnel(),
                        subject.stageOrNull(),
                        diagnosis.scope(),
                        measured.actual(),
                        measured.target(),
                        measured.from(),
                        measured.to()));
    }

    static DomainEvent causeConfirmed(Diagnosis diagnosis, String check) {
        Subject subject = diagnosis.subject();
        return event(
                diagnosis.checks().get(check).confirmed().event(),
                diagnosis,
                CAUSE_CONFIRMED,
                new CauseConfirmed(
                        diagnosis.id(),
                        check,
                        subject.metric(),
                        subject.funnel(),
                        subject.stageOrNull(),
                        diagnosis.scope()));
    }

    private static DomainEvent event(UUID id, Diagnosis diagnosis, String type, Object data) {
        String key = diagnosis.organization() + "/" + diagnosis.id();
        return new DomainEvent(id, TOPIC, key, type, diagnosis.id().toString(), data);
    }

    record Opened(
            UUID diagnosis,
            UUID deviation,
            String metric,
            String funnel,
            String stage,
            String scope,
            BigDecimal actual,
            BigDecimal target,
            LocalDate from,
            LocalDate to) {}

    record CauseConfirmed(UUID diagnosis, String check, String metric, String funnel, String stage, String scope) {}
}
