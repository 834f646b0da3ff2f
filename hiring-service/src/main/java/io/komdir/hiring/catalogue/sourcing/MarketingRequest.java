package io.komdir.hiring.catalogue.sourcing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is spent on advertising.
 *
 * @param threshold the largest monthly budget that contractors serve; null for 1 000 000 RUB
 */
@Schema(name = "CompareMarketing")
record MarketingRequest(
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000000000")
        @Digits(integer = 13, fraction = 2)
        @Schema(description = "Spent on advertising a month, in the organization's currency", examples = "400000")
        BigDecimal monthlyAdBudget,

        @DecimalMin("0")
        @DecimalMax("1000000000000")
        @Digits(integer = 13, fraction = 2)
        @Schema(
                nullable = true,
                description =
                        "The largest monthly budget that contractors serve; 1000000 when absent and the currency is"
                                + " RUB, required in any other currency")
        BigDecimal threshold) {}
