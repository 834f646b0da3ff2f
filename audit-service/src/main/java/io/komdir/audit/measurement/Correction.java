package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The effect of late facts on a metric of a scope on one day.
 *
 * @param amount to be added; of an average the values times their weights
 * @param weight to be added; 0 for a sum
 * @param whole an employee's: amount and weight are the whole of the day, not a difference
 * @param revision of the newest correction
 * @param eventId the newest correction
 */
record Correction(
        String metric,
        LocalDate day,
        BigDecimal amount,
        BigDecimal weight,
        boolean whole,
        long revision,
        UUID eventId) {

    Key key() {
        return new Key(metric, day);
    }

    BigDecimal amountOver(BigDecimal closed) {
        return whole || closed == null ? amount : closed.add(amount);
    }

    BigDecimal weightOver(BigDecimal closed) {
        return whole || closed == null ? weight : closed.add(weight);
    }

    /** A metric on a day. */
    record Key(String metric, LocalDate day) {}
}
