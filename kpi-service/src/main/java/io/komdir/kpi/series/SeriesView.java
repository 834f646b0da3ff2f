package io.komdir.kpi.series;

import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.report.MadeList;
import io.komdir.kpi.report.Report;
import io.komdir.kpi.report.ReportTable;
import io.komdir.kpi.report.ReportTable.Row;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A series as JSON; it is flat as it is.
 *
 * @param items by period, scope, metric
 * @param nextCursor always {@code ""}: a series is never cut into pages
 */
@Schema(name = "KpiSeries")
public record SeriesView(long revision, String currency, List<Figure> items, String nextCursor) {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("period", "scope"), "metric", "fact", List.of("target", "fact", "percent", "verdict", "complete"));

    /** The series in all its forms. */
    static Report report(Series series) {
        SeriesView view = new SeriesView(series.revision(), series.currency(), series.figures(), "");
        return new Report(series.revision(), series.currency(), view, () -> table(series));
    }

    private static ReportTable table(Series series) {
        List<String> metrics =
                series.metrics().stream().map(MetricDefinition::code).toList();
        return new ReportTable(SHAPE, metrics, new MadeList<>(series.figures(), SeriesView::row));
    }

    private static Row row(Figure figure) {
        return new Row(
                Arrays.asList(figure.period(), figure.scope()),
                figure.metric(),
                Arrays.asList(figure.target(), figure.fact(), figure.percent(), figure.verdict(), figure.complete()));
    }
}
