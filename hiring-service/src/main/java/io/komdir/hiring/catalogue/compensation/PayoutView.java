package io.komdir.hiring.catalogue.compensation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month's pay, with all that is needed to reckon it again. */
@Schema(name = "Payout")
record PayoutView(
        String scheme,

        @Schema(description = "Version of the scheme that was used")
        int version,

        @Schema(nullable = true) String employee,

        @Schema(nullable = true, type = SchemaType.STRING, format = "yyyy-MM")
        YearMonth month,

        @Schema(nullable = true, description = "Where the figures come from; null for given ones")
        Source source,

        List<PayLine> lines,
        @Schema(description = "Sum of the lines") BigDecimal total,
        @Schema(examples = "RUB") String currency) {

    /** The last event of the month. */
    @Schema(name = "PayoutSource")
    record Source(
            @Schema(description = "Id of the event kpi.month.closed")
            UUID event,

            @Schema(description = "Revision of the organization’s data; grows when the month is restated")
            long revision) {}
}
