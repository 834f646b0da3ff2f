package io.komdir.hiring.catalogue.sourcing;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One way of filling the seat, in figures and in words.
 *
 * @param hours of the company's own people
 */
@Schema(name = "WayOfSourcing")
record SourcingOption(
        @Schema(description = "The sum of the lines, rounded half up to the currency")
        Span cost,

        List<Line> lines,
        Span weeks,

        @Schema(description = "Hours of the company's own people")
        BigDecimal hours,

        @Schema(description = "When the money is due") String payable,
        String effort,
        String quality,
        String adaptation) {

    /**
     * One part of the cost.
     *
     * @param formula how it was computed, such as {@code 20 × 1500}
     */
    @Schema(name = "LineOfSourcingCost")
    record Line(
            @Schema(examples = "Head of sales") String what,
            @Schema(examples = "20 × 1500") String formula,
            Span amount) {}
}
