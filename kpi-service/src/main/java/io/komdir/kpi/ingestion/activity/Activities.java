package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.row.Cells;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowHandler;
import io.komdir.kpi.ingestion.row.RowShape;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes activities of what the formats hand out; rejects those with a field that cannot be read. For one batch. */
final class Activities implements RowHandler {
    static final RowShape SHAPE =
            RowShape.of("events", "id", "employee", "metric", "occurredAt", "value", "channel", "customer", "deal");
    /** The same places; a CloudEvent has its own names for two of them, and a source. */
    static final RowShape CLOUD_EVENT =
            RowShape.of("events", "id", "employee", "metric", "time", "value", "channel", "customer", "deal", "source");

    private static final int ID = 0;
    private static final int EMPLOYEE = 1;
    private static final int METRIC = 2;
    private static final int OCCURRED_AT = 3;
    private static final int VALUE = 4;
    private static final int CHANNEL = 5;
    private static final int CUSTOMER = 6;
    private static final int DEAL = 7;
    private static final int SOURCE = 8;

    private final boolean sourceInRow;
    private final Cells cells = new Cells();
    private final List<Activity> events = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private String source;

    /**
     * For the events of one batch.
     *
     * @param sourceInRow whether each event names its source, and all the same
     */
    Activities(boolean sourceInRow) {
        this.sourceInRow = sourceInRow;
    }

    @Override
    public void row(RawRow raw) {
        List<Violation> violations = new ArrayList<>(0);
        checkSource(raw, violations);
        String id = cells.text(raw, ID);
        String employee = cells.code(raw, EMPLOYEE);
        String metric = cells.code(raw, METRIC);
        Instant occurredAt = cells.instant(raw, OCCURRED_AT);
        BigDecimal value = cells.numberOr(raw, VALUE, BigDecimal.ONE);
        String channel = cells.codeOrEmpty(raw, CHANNEL);
        String customer = cells.textOrNull(raw, CUSTOMER);
        String deal = cells.textOrNull(raw, DEAL);
        violations.addAll(cells.takeViolations());
        if (violations.isEmpty()) {
            events.add(new Activity(raw.number(), id, employee, metric, occurredAt, value, channel, customer, deal));
        } else {
            rejected.add(new RejectedRow(raw.number(), violations));
        }
    }

    /** The events of one push come from one source: the first one's. */
    private void checkSource(RawRow raw, List<Violation> violations) {
        if (!sourceInRow) {
            return;
        }
        String named = raw.text(SOURCE);
        if (named == null) {
            violations.add(new Violation("source", "missing-field"));
        } else if (source == null) {
            source = named;
        } else if (!source.equals(named)) {
            violations.add(new Violation("source", "other-source", Cells.shown(source)));
        }
    }

    @Override
    public void unreadable(int number, Violation reason) {
        rejected.add(new RejectedRow(number, List.of(reason)));
    }

    /** The source that CloudEvents name. */
    Optional<String> source() {
        return Optional.ofNullable(source);
    }

    List<Activity> events() {
        return events;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }
}
