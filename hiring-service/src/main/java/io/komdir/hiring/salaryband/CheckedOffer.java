package io.komdir.hiring.salaryband;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One amount, or a span: {@code 90000} or {@code {"from":80000,"to":100000}}. */
@Schema(
        name = "CheckedOffer",
        description = "An amount such as 90000, or a span such as {\"from\":80000,\"to\":100000}",
        oneOf = {BigDecimal.class, CheckedOffer.Span.class})
record CheckedOffer(
        @NotNull @DecimalMin("0") @DecimalMax(PutBand.MOST) @Digits(integer = 10, fraction = 2)
        BigDecimal from,

        @NotNull @DecimalMin("0") @DecimalMax(PutBand.MOST) @Digits(integer = 10, fraction = 2)
        BigDecimal to) {

    @JsonCreator
    static CheckedOffer span(@JsonProperty("from") BigDecimal from, @JsonProperty("to") BigDecimal to) {
        return new CheckedOffer(from, to);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CheckedOffer exactly(BigDecimal amount) {
        return new CheckedOffer(amount, amount);
    }

    BigDecimal middle() {
        return from.add(to).divide(BigDecimal.valueOf(2));
    }

    /** The span for the API's description. */
    @Schema(name = "OfferSpan")
    record Span(BigDecimal from, BigDecimal to) {}
}
