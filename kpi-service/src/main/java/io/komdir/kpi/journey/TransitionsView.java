package io.komdir.kpi.journey;

import io.komdir.kpi.report.Report;
import io.komdir.kpi.report.ReportTable;
import io.komdir.kpi.report.ReportTable.Row;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The transitions of the journeys that began in a period, most customers first, then by place and names.
 *
 * @param nextCursor always {@code ""}: what is over the limit is told in {@code leftOut}
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

    /** What the limit left out. */
    @Schema(name = "LeftOutTransitions")
    public record LeftOut(long transitions) {}

    static TransitionsView of(long revision, String timeZone, JourneyQuery query, FoundTransitions found) {
        return new TransitionsView(
                revision,
                timeZone,
                query,
                found.total(),
                found.items(),
                new LeftOut(found.transitions() - found.items().size()),
                "");
    }

    /** In all its forms. */
    Report report() {
        return new Report(revision, null, this, this::table);
    }

    private ReportTable table() {
        // A channel may have the goal's code; its column is another one.
        boolean shared =
                items.stream().anyMatch(item -> !item.reachesGoal() && item.to().equals(query.goal()));
        List<Row> rows = items.stream()
                .map(item -> row(item, shared && item.reachesGoal() ? "(" + query.goal() + ")" : item.to()))
                .toList();
        return new ReportTable(
                SHAPE, rows.stream().map(Row::pivot).distinct().sorted().toList(), rows);
    }

    private static Row row(Transition item, String to) {
        return new Row(
                List.of(item.source(), item.step(), item.from()),
                to,
                List.of(item.target(), item.customers(), item.conversion(), item.conversions(), item.goalConversion()));
    }
}
