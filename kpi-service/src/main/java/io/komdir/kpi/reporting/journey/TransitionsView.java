package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reporting.journey.JourneyQueries.TransitionRow;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The transitions of the journeys that began in a period, most customers first, then by place and names.
 *
 * @param leftOut what is beyond the limit
 * @param nextCursor always {@code ""}
 */
@Schema(name = "JourneyTransitions")
public record TransitionsView(
        long revision,

        @Schema(examples = "Europe/Moscow", description = "In which the days of query are meant")
        String timeZone,

        JourneyQuery query,
        JourneyTotals total,
        List<Transition> items,
        LeftOut leftOut,
        String nextCursor) {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("source", "step", "from"),
            "to",
            "customers",
            List.of("target", "customers", "conversion", "conversions", "goalConversion"));

    private static final String LEFT_OUT = "(left out)";
    private static final String TOTAL = "(total)";

    /** What is beyond the limit. */
    @Schema(name = "LeftOutTransitions")
    public record LeftOut(
            long transitions,

            @Schema(description = "Of these transitions together; who went several of them counts once in each")
            long customers,

            @Schema(description = "Of these transitions together, counted likewise")
            long conversions) {}

    /** @param rows at least one */
    static TransitionsView of(long revision, String timeZone, JourneyQuery query, List<TransitionRow> rows) {
        List<Transition> items = rows.stream()
                .filter(row -> row.step() != null)
                .map(row -> Transition.of(row, query.goal()))
                .toList();
        TransitionRow first = rows.get(0);
        LeftOut leftOut = new LeftOut(
                first.transitions() - items.size(),
                first.hops() - items.stream().mapToLong(Transition::customers).sum(),
                first.converting()
                        - items.stream().mapToLong(Transition::conversions).sum());
        return new TransitionsView(revision, timeZone, query, JourneyTotals.of(first.total()), items, leftOut, "");
    }

    /** In all its forms. */
    Report<TransitionsView> report() {
        return new Report<>(revision, null, this, this::table);
    }

    private ReportTable table() {
        // A channel may have the goal's code; its column is another one.
        boolean shared =
                items.stream().anyMatch(item -> !item.reachesGoal() && item.to().equals(query.goal()));
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> rows.add(row(item, shared && item.reachesGoal() ? "(" + query.goal() + ")" : item.to())));
        List<String> pivots = new ArrayList<>(
                rows.stream().map(Row::pivot).distinct().sorted().toList());
        if (leftOut.transitions() > 0) {
            rows.add(together(LEFT_OUT, leftOut.customers(), leftOut.conversions()));
        }
        rows.add(together(TOTAL, total.customers(), total.conversions()));
        rows.stream().map(Row::pivot).filter(pivot -> !pivots.contains(pivot)).forEach(pivots::add);
        return new ReportTable(SHAPE, pivots, rows);
    }

    /** What is not about one transition has no source. */
    private static Row together(String name, long customers, long conversions) {
        return new Row(
                Arrays.asList(null, null, null),
                name,
                Arrays.asList(null, customers, null, conversions, JourneyTotals.share(conversions, customers)));
    }

    private static Row row(Transition item, String to) {
        return new Row(
                List.of(item.source(), item.step(), item.from()),
                to,
                List.of(item.target(), item.customers(), item.conversion(), item.conversions(), item.goalConversion()));
    }
}
