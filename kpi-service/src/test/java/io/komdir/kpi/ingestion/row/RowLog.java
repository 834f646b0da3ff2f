package io.komdir.kpi.ingestion.row;

import io.komdir.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a format hands out. */
final class RowLog implements RowHandler {
    static final RowSchema SCHEMA = RowSchema.of("rows", "employee", "date", "metric", "value", "channel", "weight");

    final List<String> lines = new ArrayList<>();

    @Override
    public void row(RawRow row) {
        lines.add(row.number() + " " + row.text(0) + " " + row.text(3));
    }

    @Override
    public void unreadable(int number, Violation reason) {
        lines.add(number + " " + reason.code() + (reason.field().isEmpty() ? "" : ":" + reason.field()));
    }
}
