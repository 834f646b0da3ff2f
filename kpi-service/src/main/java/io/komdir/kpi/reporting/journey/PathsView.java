package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The paths of the journeys that began in a period, most customers first, then by their steps.
 *
 * @param nextCursor always {@code ""}: what is over the limit is told in {@code leftOut}
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
    private static final ReportTable.Shape SHAPE =
            new ReportTable.Shape(List.of("place", "path", "truncated"), "figure", "value", List.of("value"));

    /** What the limit left out. */
    @Schema(name = "LeftOutPaths")
    public record LeftOut(long paths, long customers) {}

    static PathsView of(long revision, String timeZone, JourneyQuery query, FoundPaths found) {
        long shown = found.items().stream().mapToLong(JourneyPath::customers).sum();
        return new PathsView(
                revision,
                timeZone,
                query,
                found.total(),
                found.items(),
                new LeftOut(found.paths() - found.items().size(), found.total().customers() - shown),
                "");
    }

    /** In all its forms; flat, a path is one text. */
    Report report() {
        return new Report(
                revision,
                null,
                this,
                () -> new ReportTable(
                        SHAPE,
                        FIGURES,
                        Stream.concat(
                                        IntStream.range(0, items.size())
                                                .boxed()
                                                .flatMap(place -> rows(place + 1, items.get(place))),
                                        together())
                                .toList()));
    }

    /** What is not about one path: no place, and a name in brackets. */
    private Stream<Row> together() {
        Stream<Row> all = rows(
                Arrays.asList(null, "(total)", null),
                total.customers(),
                total.conversions(),
                total.conversion(),
                total.medianSecondsToGoal());
        if (leftOut.paths() == 0) {
            return all;
        }
        long conversions = total.conversions()
                - items.stream().mapToLong(JourneyPath::conversions).sum();
        return Stream.concat(
                rows(
                        Arrays.asList(null, "(left out)", null),
                        leftOut.customers(),
                        conversions,
                        JourneyTotals.share(conversions, leftOut.customers()),
                        null),
                all);
    }

    private static Stream<Row> rows(int place, JourneyPath path) {
        // The place keeps paths apart whose texts are the same because a touchpoint has the separator in its name.
        List<Object> keys = List.of(place, String.join(SEPARATOR, path.path()), path.truncated());
        return rows(keys, path.customers(), path.conversions(), path.conversion(), path.medianSecondsToGoal());
    }

    private static Stream<Row> rows(
            List<Object> keys, long customers, long conversions, BigDecimal conversion, Long median) {
        List<Object> values = Arrays.asList(customers, conversions, conversion, median);
        return IntStream.range(0, FIGURES.size())
                .mapToObj(i -> new Row(keys, FIGURES.get(i), Arrays.asList(values.get(i))));
    }
}
