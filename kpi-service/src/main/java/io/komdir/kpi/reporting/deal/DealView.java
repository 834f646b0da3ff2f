package io.komdir.kpi.reporting.deal;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal in an answer. */
@Schema(name = "Deal")
public record DealView(
        @Schema(description = "Id of the CRM.") String id,
        String customer,
        @Schema(description = "Code of the employee.") String employee,

        @Schema(description = "Code of the funnel; empty when the CRM names none.")
        String funnel,

        @Schema(description = "Code of the stage.") String stage,
        Instant stageEnteredAt,
        BigDecimal amount,

        @Schema(description = "ISO 4217 code of the amount, that of the organization.")
        String currency,

        @Schema(description = "Null when nothing is planned.", nullable = true)
        Instant nextStepAt,

        DealStatus status) {

    static DealView of(Deal deal, String currency) {
        return new DealView(
                deal.id(),
                deal.customer(),
                deal.employee(),
                deal.funnel(),
                deal.stage(),
                deal.stageEnteredAt(),
                deal.amount(),
                currency,
                deal.nextStepAt(),
                deal.status());
    }
}
