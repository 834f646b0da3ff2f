package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code audit.diagnosis.opened}: all that brings the diagnosis back.
 *
 * @param version 1; 0 in an event of before there were versions
 * @param origin null in such an event
 * @param by who opened it, null for a deviation
 * @param deviation the deviation that asked for it, null when a person did
 * @param deviationEvent the event that told of the deviation
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

    static DiagnosisOpened of(Diagnosis diagnosis, DeviationPeriod spell) {
        Subject subject = diagnosis.subject();
        Measurement measured = diagnosis.measured();
        Opening opening = diagnosis.opening();
        return new DiagnosisOpened(
                diagnosis.id(),
                diagnosis.version(),
                opening.origin(),
                opening.by(),
                opening.at(),
                spell == null ? null : spell.deviation(),
                spell == null ? null : spell.event(),
                spell == null ? null : spell.detectedOn(),
                spell == null ? null : spell.resolvedOn(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope(),
                measured.actual(),
                measured.target(),
                measured.from(),
                measured.to(),
                opening.source());
    }

    /** The deviation that asked for it, null when a person did or the event does not say enough. */
    DeviationPeriod spell() {
        return deviation == null || deviationEvent == null || detectedOn == null
                ? null
                : new DeviationPeriod(deviation, deviationEvent, detectedOn, resolvedOn);
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
