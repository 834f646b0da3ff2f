package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stage of a funnel and scope over a window that begins and ends with a working day; days off between them count too.
 *
 * @param stageBefore null for the first stage of the funnel
 * @param days closed working days of the window on which the stage was what it is now: the days of the counts
 * @param countBefore count of the stage before; null for the first stage
 * @param conversion a fraction: {@code count / countBefore}; null for the first stage and when the stage before counts 0
 * @param targetConversion a fraction, the newest of the window; null without
 * @param sourceEvent id of the newest event of the window
 * @param sourceType its type, such as {@code io.komdir.kpi.conversion.measured.v1}
 */
public record MeasuredStage(
        String funnel,
        String stage,
        String stageBefore,
        String scope,
        LocalDate from,
        LocalDate to,
        int days,
        BigDecimal count,
        BigDecimal countBefore,
        BigDecimal conversion,
        BigDecimal targetConversion,
        UUID sourceEvent,
        String sourceType) {}
