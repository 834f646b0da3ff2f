package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A deal as the CRM last pushed it.
 *
 * @param id of the CRM
 * @param funnel {@code ""} when the CRM names none
 * @param stage code of a stage; of any funnel when none is named
 * @param amount in the organization's currency
 * @param nextStepAt null when nothing is planned
 */
public record Deal(
        String id,
        String customer,
        String employee,
        String funnel,
        String stage,
        Instant stageEnteredAt,
        BigDecimal amount,
        Instant nextStepAt,
        DealStatus status) {

    public Deal {
        amount = Numbers.plain(amount);
    }
}
