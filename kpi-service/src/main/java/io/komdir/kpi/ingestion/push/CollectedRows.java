package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowHandler;
import io.komdir.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Collects what a format hands out; rejects the rows with a field that cannot be read. For one batch. */
public final class CollectedRows<R extends PushedRow> implements RowHandler {
    private final BiFunction<RawRow, FieldParser, R> reader;
    private final FieldParser parser = new FieldParser();
    private final List<R> rows = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    public CollectedRows(BiFunction<RawRow, FieldParser, R> reader) {
        this.reader = reader;
    }

    @Override
    public void row(RawRow raw) {
        R row = reader.apply(raw, parser);
        List<Violation> violations = parser.takeViolations();
        if (violations.isEmpty()) {
            rows.add(row);
        } else {
            rejected.add(new RejectedRow(raw.number(), violations));
        }
    }

    @Override
    public void unreadable(int number, Violation reason) {
        rejected.add(new RejectedRow(number, List.of(reason)));
    }

    public List<R> rows() {
        return rows;
    }

    public List<RejectedRow> rejected() {
        return rejected;
    }
}
