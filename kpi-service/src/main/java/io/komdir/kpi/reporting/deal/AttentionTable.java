package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import io.komdir.kpi.shared.report.ReportTable.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Deals that need attention as a table: one row per deal and reason. */
final class AttentionTable {
    private static final Shape SHAPE = new Shape(
            List.of(
                    "deal",
                    "date",
                    "customer",
                    "employee",
                    "fullName",
                    "team",
                    "left",
                    "funnel",
                    "stage",
                    "daysInStage",
                    "amount"),
            "reason",
            "days",
            List.of("days", "norm"));

    private AttentionTable() {}

    static ReportTable of(AttentionView view) {
        List<Row> rows = new ArrayList<>();
        for (AttentionView.Item deal : view.items()) {
            List<Object> keys = Arrays.asList(
                    deal.id(),
                    view.date(),
                    deal.customer(),
                    deal.employee(),
                    deal.fullName(),
                    deal.team(),
                    deal.left(),
                    deal.funnel(),
                    deal.stage(),
                    deal.daysInStage(),
                    deal.amount());
            deal.reasons()
                    .forEach(reason -> rows.add(
                            new Row(keys, reason.reason().name(), Arrays.asList(reason.days(), reason.norm()))));
        }
        List<String> pivots =
                Arrays.stream(AttentionReason.values()).map(Enum::name).toList();
        return new ReportTable(SHAPE, pivots, rows);
    }
}
