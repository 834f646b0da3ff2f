package io.komdir.kpi.ingestion.deal;

import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.row.RecordSchema;
import io.komdir.kpi.ingestion.row.RowField;
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
        @RowField(code = true) String employee,
        @RowField(code = true) String stage,
        Instant stageEnteredAt,
        BigDecimal amount,
        @RowField(optional = true) Instant nextStepAt,
        DealStatus status,
        @RowField(code = true, optional = true) String funnel)
        implements PushedRow {
    static final RecordSchema<DealRow> SCHEMA = RecordSchema.of("rows", DealRow.class);

    /** The order of the primary key: all pushes lock in it. */
    static final Comparator<DealRow> BY_ID = Comparator.comparing(DealRow::id);
}
