package io.komdir.hiring.recruiting.vacancy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The pay offered for a month.
 *
 * @param currency ISO 4217 code; always the organization's
 */
@Schema(name = "VacancyOffer", description = "Pay of a month in the organization's currency, rounded to its unit")
public record Offer(
        @NotNull @PositiveOrZero @DecimalMax(MAX) @Schema(examples = "70000")
        BigDecimal from,

        @NotNull @PositiveOrZero @DecimalMax(MAX) @Schema(examples = "130000")
        BigDecimal to,

        @Schema(description = "The organization's; may be left out", examples = "RUB")
        String currency) {
    static final String MAX = "1000000000000";

    /** The offer rounded HALF_UP to the currency's smallest unit. */
    Offer in(String code) {
        int digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        return new Offer(round(from, digits), round(to, digits), code);
    }

    private static BigDecimal round(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }
}
