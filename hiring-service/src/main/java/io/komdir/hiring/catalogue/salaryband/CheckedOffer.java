package io.komdir.hiring.catalogue.salaryband;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
@JsonDeserialize(using = OfferDeserializer.class)
record CheckedOffer(
        @NotNull @DecimalMin("0") @DecimalMax(BandRequest.MAX) @Digits(integer = 10, fraction = 2)
        BigDecimal from,

        @NotNull @DecimalMin("0") @DecimalMax(BandRequest.MAX) @Digits(integer = 10, fraction = 2)
        BigDecimal to) {

    BigDecimal middle() {
        return from.add(to).divide(BigDecimal.valueOf(2));
    }

    /** How a span is written. */
    @Schema(name = "OfferSpan")
    record Span(BigDecimal from, BigDecimal to) {}
}
