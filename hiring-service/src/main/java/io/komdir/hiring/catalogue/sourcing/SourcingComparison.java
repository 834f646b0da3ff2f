package io.komdir.hiring.catalogue.sourcing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Both ways side by side.
 *
 * @param costDifference cost of the agency less that of own hiring
 * @param weeksSaved weeks of own hiring less those of the agency
 */
@Schema(name = "SourcingComparison")
record SourcingComparison(
        @Schema(examples = "RUB") String currency,
        SourcingOption own,
        SourcingOption agency,

        @Schema(
                description =
                        "Cost of the agency less cost of own hiring: what the time of one's own people would have to be worth")
        Span costDifference,

        @Schema(description = "Weeks of own hiring less weeks of the agency")
        Span weeksSaved,

        @Schema(description = "NEITHER when the spans of cost overlap")
        Cheaper cheaper) {

    /** Which way costs less whatever comes true of both. */
    enum Cheaper {
        OWN,
        AGENCY,
        NEITHER;

        static Cheaper of(Span own, Span agency) {
            if (own.isBelow(agency)) {
                return OWN;
            }
            return agency.isBelow(own) ? AGENCY : NEITHER;
        }
    }
}
