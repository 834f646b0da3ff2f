package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code audit.deviation.joined}: another period off target of a subject whose diagnosis is open.
 *
 * @param actual measured over the window of the period; the diagnosis keeps its first figures
 */
public record DeviationJoined(
        UUID diagnosis,
        int version,
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
        LocalDate to) {

    static DeviationJoined of(Diagnosis diagnosis, DeviationPeriod period, Measurement measured) {
        Subject subject = diagnosis.subject();
        return new DeviationJoined(
                diagnosis.id(),
                diagnosis.version(),
                period.deviation(),
                period.event(),
                period.detectedOn(),
                period.resolvedOn(),
                subject.metric(),
                subject.funnel(),
                subject.stageOrNull(),
                diagnosis.scope(),
                measured.actual(),
                measured.target(),
                measured.from(),
                measured.to());
    }

    DeviationPeriod period() {
        if (deviation == null || deviationEvent == null || detectedOn == null) {
            throw new PermanentEventException("a deviation joined without its id, its event or its day");
        }
        return new DeviationPeriod(deviation, deviationEvent, detectedOn, resolvedOn);
    }
}
