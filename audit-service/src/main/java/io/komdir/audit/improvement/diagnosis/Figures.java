package io.komdir.audit.improvement.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Figures a diagnosis by hand starts from.
 *
 * @param source the event they were read from, null when they were given
 */
record Figures(Measurement measured, UUID source) {
    /** Digits after the point that are stored. */
    static final int SCALE = 6;

    static Figures of(BigDecimal actual, BigDecimal target, LocalDate from, LocalDate to, UUID source) {
        return new Figures(new Measurement(kept(actual), kept(target), from, to), source);
    }

    private static BigDecimal kept(BigDecimal number) {
        return number.scale() > SCALE ? number.setScale(SCALE, RoundingMode.HALF_UP) : number;
    }
}
