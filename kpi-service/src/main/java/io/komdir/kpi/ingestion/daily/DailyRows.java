package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.row.Cells;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowHandler;
import io.komdir.kpi.ingestion.row.RowShape;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes daily rows of what the formats hand out; rejects those with a field that cannot be read. For one batch. */
final class DailyRows implements RowHandler {
    static final RowShape SHAPE = RowShape.of("rows", "employee", "date", "metric", "value", "channel", "weight");

    private static final int EMPLOYEE = 0;
    private static final int DATE = 1;
    private static final int METRIC = 2;
    private static final int VALUE = 3;
    private static final int CHANNEL = 4;
    private static final int WEIGHT = 5;

    private final Cells cells = new Cells();
    private final List<DailyRow> rows = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    @Override
    public void row(RawRow raw) {
        String employee = cells.code(raw, EMPLOYEE);
        LocalDate date = cells.date(raw, DATE);
        String metric = cells.code(raw, METRIC);
        BigDecimal value = cells.number(raw, VALUE);
        String channel = cells.codeOrEmpty(raw, CHANNEL);
        BigDecimal weight = cells.numberOr(raw, WEIGHT, BigDecimal.ONE);
        List<Violation> violations = cells.takeViolations();
        if (violations.isEmpty()) {
            rows.add(new DailyRow(raw.number(), employee, date, metric, channel, value, weight));
        } else {
            rejected.add(new RejectedRow(raw.number(), violations));
        }
    }

    @Override
    public void unreadable(int number, Violation reason) {
        rejected.add(new RejectedRow(number, List.of(reason)));
    }

    List<DailyRow> rows() {
        return rows;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }
}
