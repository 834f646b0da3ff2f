package io.komdir.audit.improvement.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The figures a diagnosis starts from.
 *
 * @param actual what was measured over the window, in the metric's unit, a conversion as a fraction
 * @param target what it should have been, in the same unit
 * @param from first day of the window
 * @param to last day of the window, not before {@code from}
 */
@Embeddable
public record Measurement(
        BigDecimal actual,
        BigDecimal target,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "to_day") LocalDate to) {

    public Measurement {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("window ends " + to + " before it starts " + from);
        }
    }
}
