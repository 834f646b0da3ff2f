package io.komdir.kpi.ingestion.deal;

import io.komdir.kpi.reporting.deal.DealStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON body of a push of deals, for the API description: the body itself is read token by token. */
@Schema(name = "DealsPush")
record DealsBody(
        @Schema(
                description = "system that knows the deals; the API key's source when absent, or else deals",
                defaultValue = "deals")
        String source,

        @Schema(required = true, minItems = 1, maxItems = 10_000)
        List<Row> rows) {

    /** One deal as it is now. */
    @Schema(name = "DealRow")
    record Row(
            @Schema(required = true, description = "unique in the organization", maxLength = 200, example = "d-7001")
            String id,

            @Schema(required = true, maxLength = 200, example = "c-1001")
            String customer,

            @Schema(required = true, description = "whose deal it is", example = "u17")
            String employee,

            @Schema(
                    required = true,
                    description = "code of a funnel's stage; one that no funnel has is stored all the same",
                    maxLength = 64,
                    example = "proposal")
            String stage,

            @Schema(required = true, description = "from 2000-01-01 to tomorrow in the organization's time zone")
            Instant stageEnteredAt,

            @Schema(
                    required = true,
                    description = "in the organization's currency; up to 18 digits, 6 of them after the point",
                    minimum = "0",
                    example = "150000")
            BigDecimal amount,

            @Schema(description = "from 2000-01-01 to 2100-12-31; absent or null when there is no next step")
            Instant nextStepAt,

            @Schema(required = true) DealStatus status,

            @Schema(description = "code of a funnel, absent for none", maxLength = 64, example = "sales")
            String funnel) {}
}
