package io.komdir.hiring.catalogue.sourcing;

import io.komdir.platform.problem.Violation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A span as people give it.
 *
 * @param from the least, not negative
 * @param to the most; {@code from} when absent
 */
@Schema(description = "From the least to the most; exactly from when to is absent")
record GivenSpan(
        @NotNull @DecimalMin("0") @DecimalMax(MAX) @Digits(integer = 12, fraction = 2)
        BigDecimal from,

        @DecimalMin("0") @DecimalMax(MAX) @Digits(integer = 12, fraction = 2) @Schema(nullable = true)
        BigDecimal to) {
    /** Beyond any salary in any currency. */
    static final String MAX = "1000000000";

    static Span or(GivenSpan given, Span otherwise) {
        return given == null ? otherwise : given.span();
    }

    Span span() {
        return new Span(from, to == null ? from : to);
    }

    /** The end before the beginning. */
    static Stream<Violation> check(String field, GivenSpan given) {
        boolean turned = given != null && given.to != null && given.to.compareTo(given.from) < 0;
        return turned ? Stream.of(new Violation(field + ".to", "at-least", given.from)) : Stream.empty();
    }
}
