package io.komdir.kpi.reporting.series;

import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.report.LazyList;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
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
public record SeriesView(long revision, String currency, List<DataPoint> items, String nextCursor) {
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
        return new ReportTable(SHAPE, metrics, new LazyList<>(series.figures(), SeriesView::row));
    }

    private static Row row(DataPoint figure) {
        return new Row(
                Arrays.asList(figure.period(), figure.scope()),
                figure.metric(),
                Arrays.asList(figure.target(), figure.fact(), figure.percent(), figure.verdict(), figure.complete()));
    }
}
