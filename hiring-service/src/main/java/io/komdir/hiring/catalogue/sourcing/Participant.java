package io.komdir.hiring.catalogue.sourcing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person of the company who spends time on the search.
 *
 * @param hours all hours until the seat is filled
 * @param hourlyRate what an hour costs the company
 */
@Schema(name = "Involved")
record Participant(
        @NotBlank @Size(max = 200) @Schema(examples = "Head of sales")
        String who,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        @Schema(description = "All hours until the seat is filled", examples = "20")
        BigDecimal hours,

        @NotNull
        @DecimalMin("0")
        @DecimalMax(GivenSpan.MAX)
        @Digits(integer = 12, fraction = 2)
        @Schema(description = "Cost of an hour, in the organization's currency", examples = "1500")
        BigDecimal hourlyRate) {}
