package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.shared.numbers.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads deals out of rows of the table {@code deal}. */
final class DealRows {
    /** What {@link #deal} reads. */
    static final String COLUMNS =
            "d.id, d.customer, d.employee, d.funnel, d.stage, d.stage_entered_at, d.amount, d.next_step_at, d.status";

    private DealRows() {}

    static Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                row.getString("id"),
                row.getString("customer"),
                row.getString("employee"),
                row.getString("funnel"),
                row.getString("stage"),
                instant(row, "stage_entered_at"),
                Numbers.plain(row.getBigDecimal("amount")),
                instant(row, "next_step_at"),
                DealStatus.valueOf(row.getString("status")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
