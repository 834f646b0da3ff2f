package io.komdir.hiring.catalogue.sourcing;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From the least to the most that something may come to.
 *
 * @param from the least
 * @param to the most; the same as {@code from} when it is known exactly
 */
@Schema(description = "From the least to the most")
record Span(BigDecimal from, BigDecimal to) {
    static final Span ZERO = new Span(BigDecimal.ZERO, BigDecimal.ZERO);

    static Span of(BigDecimal exactly) {
        return new Span(exactly, exactly);
    }

    Span plus(Span other) {
        return new Span(from.add(other.from), to.add(other.to));
    }

    /** The least with the least, the most with the most. */
    Span times(Span other) {
        return new Span(from.multiply(other.from), to.multiply(other.to));
    }

    /** What of this remains without the other: the most that remains needs the least of the other. */
    Span minus(Span other) {
        return new Span(from.subtract(other.to), to.subtract(other.from));
    }

    /** Whether this ends before the other begins, whatever comes true of both. */
    boolean isBelow(Span other) {
        return to.compareTo(other.from) < 0;
    }
}
