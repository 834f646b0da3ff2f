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
 * A series as JSON; its nested form is flat, too.
 *
 * @param items by period, scope, metric; each combination occurs once
 * @param nextCursor always {@code ""}: a series is never cut into pages
 */
@Schema(name = "KpiSeries")
public record SeriesView(long revision, String currency, List<DataPoint> items, String nextCursor) {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("period", "scope"), "metric", "fact", List.of("target", "fact", "percent", "verdict", "complete"));

    /** @param metrics in the order of each period's points */
    static Report<SeriesView> report(
            long revision, String currency, List<MetricDefinition> metrics, List<DataPoint> points) {
        List<String> codes = metrics.stream().map(MetricDefinition::code).toList();
        return new Report<>(
                revision,
                currency,
                new SeriesView(revision, currency, points, ""),
                () -> new ReportTable(SHAPE, codes, new LazyList<>(points, SeriesView::row)));
    }

    private static Row row(DataPoint point) {
        return new Row(
                Arrays.asList(point.period(), point.scope()),
                point.metric(),
                Arrays.asList(point.target(), point.fact(), point.percent(), point.verdict(), point.complete()));
    }
}
