package io.komdir.kpi.reporting.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.reference.employee.Roster;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open deals that need attention on a date, worst first. */
@Schema(name = "DealAttention")
public record AttentionView(
        long revision,
        LocalDate date,

        @Schema(description = "ISO 4217 code of the amounts.")
        String currency,

        @Schema(description = "How many deals need attention, on all pages.")
        int total,

        List<Item> items,
        String nextCursor) {

    public AttentionView {
        items = List.copyOf(items);
    }

    /** One deal with its reasons. */
    @Schema(name = "DealInNeed")
    public record Item(
            @Schema(description = "Id of the CRM.") String id,
            String customer,
            @Schema(description = "Code of the employee.") String employee,
            String fullName,

            @Schema(description = "Team on the date; the last one of an employee who has left.", nullable = true)
            String team,

            @Schema(description = "The employee has left by the date: the deal needs another owner.")
            boolean left,

            @Schema(description = "Empty when the CRM names none.")
            String funnel,

            String stage,
            Instant stageEnteredAt,

            @Schema(description = "Working days after the day on which the stage was entered, up to the date.")
            int daysInStage,

            BigDecimal amount,

            @Schema(nullable = true) Instant nextStepAt,

            @Schema(description = "At least one.") List<ReasonView> reasons) {

        /** The deal with its owner on the date. */
        public static Item of(AttentionItem item, Roster roster, LocalDate date) {
            Deal deal = item.deal();
            var owner = roster.find(deal.employee());
            return new Item(
                    deal.id(),
                    deal.customer(),
                    deal.employee(),
                    owner.map(person -> person.fullName()).orElse(deal.employee()),
                    owner.flatMap(person -> person.teamOnOrLast(date)).orElse(null),
                    owner.filter(person -> person.leftBefore(date)).isPresent(),
                    deal.funnel(),
                    deal.stage(),
                    deal.stageEnteredAt(),
                    item.daysInStage(),
                    deal.amount(),
                    deal.nextStepAt(),
                    item.reasons().stream()
                            .map(reason -> new ReasonView(reason.reason(), reason.days(), reason.norm()))
                            .toList());
        }
    }

    /** One reason with its days. */
    @Schema(name = "DealAttentionReason")
    public record ReasonView(
            @Schema(
                    description = "NO_NEXT_STEP: nothing is planned. NEXT_STEP_OVERDUE: planned for a day before the"
                            + " date. STUCK_IN_STAGE: longer in the stage than its norm.")
            AttentionReason reason,

            @Schema(
                    description =
                            "NO_NEXT_STEP and STUCK_IN_STAGE: working days in the stage. NEXT_STEP_OVERDUE: calendar"
                                    + " days since the day of the step.")
            int days,

            @Schema(description = "Working days; of STUCK_IN_STAGE only.") @JsonInclude(JsonInclude.Include.NON_NULL)
            Integer norm) {}
}
