package io.komdir.kpi.ingestion.deal;

import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
import io.komdir.kpi.reporting.deal.DealStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/**
 * A deal as one row of a push tells it.
 *
 * @param number place in the batch, from 1
 * @param id the CRM's own, unique in the organization
 * @param stage code of a stage; the funnel may not know it (yet)
 * @param stageEnteredAt to the microsecond
 * @param amount in the organization's currency, not negative
 * @param nextStepAt when the next step is due, null for none
 * @param funnel code, {@code ""} for none
 */
record DealRow(
        int number,
        String id,
        String customer,
        String employee,
        String stage,
        Instant stageEnteredAt,
        BigDecimal amount,
        Instant nextStepAt,
        DealStatus status,
        String funnel)
        implements PushedRow {
    static final RowSchema SHAPE = RowSchema.of(
            "rows",
            "id",
            "customer",
            "employee",
            "stage",
            "stageEnteredAt",
            "amount",
            "nextStepAt",
            "status",
            "funnel");
    /** The order of the primary key: all pushes lock in it. */
    static final Comparator<DealRow> BY_ID = Comparator.comparing(DealRow::id);

    private static final int ID = 0;
    private static final int CUSTOMER = 1;
    private static final int EMPLOYEE = 2;
    private static final int STAGE = 3;
    private static final int STAGE_ENTERED_AT = 4;
    private static final int AMOUNT = 5;
    private static final int NEXT_STEP_AT = 6;
    private static final int STATUS = 7;
    private static final int FUNNEL = 8;

    static DealRow read(RawRow raw, FieldParser cells) {
        String id = cells.text(raw, ID);
        String customer = cells.text(raw, CUSTOMER);
        String employee = cells.code(raw, EMPLOYEE);
        String stage = cells.code(raw, STAGE);
        Instant stageEnteredAt = cells.instant(raw, STAGE_ENTERED_AT);
        BigDecimal amount = cells.number(raw, AMOUNT);
        Instant nextStepAt = cells.instantOrNull(raw, NEXT_STEP_AT);
        DealStatus status = cells.oneOf(raw, STATUS, DealStatus.class);
        String funnel = cells.codeOrEmpty(raw, FUNNEL);
        return new DealRow(
                raw.number(), id, customer, employee, stage, stageEnteredAt, amount, nextStepAt, status, funnel);
    }
}
