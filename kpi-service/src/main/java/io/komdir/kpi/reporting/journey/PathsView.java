package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reporting.journey.JourneyQueries.PathRow;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The paths of the journeys that began in a period, most customers first, then by their steps.
 *
 * @param leftOut what is beyond the limit
 * @param nextCursor always {@code ""}
 */
@Schema(name = "JourneyPaths")
public record PathsView(
        long revision,

        @Schema(examples = "Europe/Moscow", description = "In which the days of query are meant")
        String timeZone,

        JourneyQuery query,
        JourneyTotals total,
        List<JourneyPath> items,
        LeftOut leftOut,
        String nextCursor) {
    private static final String SEPARATOR = " > ";
    private static final List<String> FIGURES =
            List.of("customers", "conversions", "conversion", "medianSecondsToGoal");
    private static final ReportTable.Shape SHAPE = ReportTable.Shape.ofFigures("place", "path", "truncated");

    /** What is beyond the limit. */
    @Schema(name = "LeftOutPaths")
    public record LeftOut(long paths, long customers) {}

    /** @param rows at least one */
    static PathsView of(long revision, String timeZone, JourneyQuery query, List<PathRow> rows) {
        JourneyTotals total = JourneyTotals.of(rows.get(0).total());
        List<JourneyPath> items = rows.stream()
                .filter(row -> row.steps() != null)
                .map(row -> JourneyPath.of(row, query.goal()))
                .toList();
        long shown = items.stream().mapToLong(JourneyPath::customers).sum();
        LeftOut leftOut = new LeftOut(rows.get(0).paths() - items.size(), total.customers() - shown);
        return new PathsView(revision, timeZone, query, total, items, leftOut, "");
    }

    /** In all its forms; flat, a path is one text. */
    Report<PathsView> report() {
        return new Report<>(revision, null, this, () -> new ReportTable(SHAPE, FIGURES, rows()));
    }

    /** Paths first; then, without a place and with a name in brackets, what is not about one path. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (JourneyPath path : items) {
            // The place keeps paths apart whose texts are the same because a touchpoint has the separator in its name.
            int place = rows.size() / FIGURES.size() + 1;
            rows.addAll(rows(
                    List.of(place, String.join(SEPARATOR, path.path()), path.truncated()),
                    path.customers(),
                    path.conversions(),
                    path.medianSecondsToGoal()));
        }
        if (leftOut.paths() > 0) {
            long conversions = total.conversions()
                    - items.stream().mapToLong(JourneyPath::conversions).sum();
            rows.addAll(rows(Arrays.asList(null, "(left out)", null), leftOut.customers(), conversions, null));
        }
        rows.addAll(rows(
                Arrays.asList(null, "(total)", null),
                total.customers(),
                total.conversions(),
                total.medianSecondsToGoal()));
        return rows;
    }

    private static List<Row> rows(List<Object> keys, long customers, long conversions, Long median) {
        return Row.figures(
                keys,
                FIGURES,
                Arrays.asList(customers, conversions, JourneyTotals.share(conversions, customers), median));
    }
}
