package io.komdir.hiring.catalogue.sourcing;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to run the advertising, and why. */
@Schema(name = "MarketingRecommendation")
record MarketingRecommendation(
        Recommendation recommendation,

        @Schema(description = "What speaks for it, and what to watch; in the caller's language")
        List<String> reasons,

        BigDecimal monthlyAdBudget,

        @Schema(description = "The largest budget that contractors serve")
        BigDecimal threshold,

        @Schema(examples = "RUB") String currency) {

    /** Who does the work. */
    enum Recommendation {
        CONTRACTORS,
        IN_HOUSE;

        /** Contractors up to the threshold, people of one's own above it (domain, "Contractors or in-house"). */
        static Recommendation of(BigDecimal budget, BigDecimal threshold) {
            return budget.compareTo(threshold) <= 0 ? CONTRACTORS : IN_HOUSE;
        }
    }
}
