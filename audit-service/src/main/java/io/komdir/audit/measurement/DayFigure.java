package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A metric of a scope on one day, with late facts included.
 *
 * @param target of the day, null without
 * @param amount of a sum the value, else the numerator; null when nothing was observed
 * @param weight of a sum null, else the denominator
 */
record DayFigure(
        ClosedDay closed,
        BigDecimal target,
        BigDecimal amount,
        BigDecimal weight,
        UUID event,
        String type,
        long revision) {}
