package io.komdir.hiring.catalogue.salaryband;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an offer lies in its band. */
@Schema(name = "OfferCheck", description = "By the middle of the offer; the ends of a span stand beside it")
record OfferCheck(
        @Schema(description = "The ends of the band are within")
        Band.Verdict verdict,

        @Schema(
                description =
                        "Compa-ratio: offer / midpoint of the band, rounded half up to 4 digits. 1 is the middle of the"
                                + " band, 0.8 a fifth below it",
                examples = "0.9")
        BigDecimal compaRatio,

        @Schema(
                nullable = true,
                description =
                        "Range penetration: (offer - from) / (to - from), rounded half up to 4 digits. 0 at the lower end, 1"
                                + " at the upper, negative below the band; null when the band is one amount",
                examples = "0.3333")
        BigDecimal rangePenetration,

        @Schema(description = "The lower end of the offer") End lower,
        @Schema(description = "The upper end of the offer") End upper,
        BandView band) {

    static OfferCheck of(CheckedOffer offer, Band band) {
        BigDecimal middle = offer.middle();
        return new OfferCheck(
                band.verdict(middle),
                band.compaRatio(middle),
                band.rangePenetration(middle),
                End.of(offer.from(), band),
                End.of(offer.to(), band),
                BandView.of(band));
    }

    /** One end of an offer. */
    @Schema(name = "OfferEnd")
    record End(
            BigDecimal amount,
            Band.Verdict verdict,
            BigDecimal compaRatio,
            @Schema(nullable = true) BigDecimal rangePenetration) {

        static End of(BigDecimal amount, Band band) {
            return new End(amount, band.verdict(amount), band.compaRatio(amount), band.rangePenetration(amount));
        }
    }
}
