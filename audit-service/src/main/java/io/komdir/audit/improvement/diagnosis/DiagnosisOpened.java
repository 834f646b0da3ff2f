package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code audit.diagnosis.opened}: all that restores the diagnosis.
 *
 * @param by who opened it, null for a deviation
 * @param deviation the deviation that opened it, null when a person did
 * @param deviationEvent the event {@code kpi.deviation.detected}
 * @param source the event that its figures were read from, null when they were given or came with the deviation
 */
public record DiagnosisOpened(
        UUID diagnosis,
        int version,
        DiagnosisOrigin origin,
        String by,
        Instant openedAt,
        UUID deviation,
        UUID deviationEvent,
        LocalDate detectedOn,
        LocalDate resolvedOn,
        String metric,
        String funnel,
        String stage,
        String scope,
        BigDecimal actual,
        BigDecimal target,
        LocalDate from,
        LocalDate to,
        UUID source) {

    static DiagnosisOpened of(Diagnosis diagnosis, DeviationPeriod period) {
        Subject subject = diagnosis.subject();
        Measurement measured = diagnosis.measured();
        DiagnosisOpening opening = diagnosis.opening();
        return new DiagnosisOpened(
                diagnosis.id(),
                diagnosis.version(),
                opening.origin(),
                opening.by(),
                opening.at(),
                period == null ? null : period.deviation(),
                period == null ? null : period.event(),
                period == null ? null : period.detectedOn(),
                period == null ? null : period.resolvedOn(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope(),
                measured.actual(),
                measured.target(),
                measured.from(),
                measured.to(),
                opening.sourceEvent());
    }

    /** The deviation that opened it, null when a person did or the event is incomplete. */
    DeviationPeriod period() {
        return deviation == null || deviationEvent == null || detectedOn == null
                ? null
                : new DeviationPeriod(deviation, deviationEvent, detectedOn, resolvedOn);
    }

    /** How it was opened, by the event and its data; what an older event does not have follows from the rest. */
    DiagnosisOpening opening(ReceivedEvent event) {
        DiagnosisOrigin derived = deviation == null ? DiagnosisOrigin.MANUAL : DiagnosisOrigin.DEVIATION;
        return new DiagnosisOpening(
                origin == null ? derived : origin,
                by,
                openedAt == null ? event.time() : openedAt,
                event.correlationId(),
                event.id(),
                source);
    }

    Subject subject() {
        try {
            return Subject.of(metric, funnel, stage);
        } catch (IllegalArgumentException e) {
            throw new PermanentEventException("the diagnosis is of " + e.getMessage(), e);
        }
    }

    Measurement measured() {
        if (actual == null || target == null || from == null || to == null || to.isBefore(from)) {
            throw new PermanentEventException("the diagnosis has no figures or no window");
        }
        return new Measurement(actual, target, from, to);
    }
}
