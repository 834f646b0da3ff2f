package io.komdir.kpi.series;

import io.komdir.kpi.scope.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A series as JSON.
 *
 * @param items long: {@link Figure}s; wide: one object per period and scope with four columns per metric
 * @param nextCursor always {@code ""}: a series is never cut into pages
 */
@Schema(name = "KpiSeries")
public record SeriesView(
        long revision,
        String currency,

        @Schema(
                type = SchemaType.ARRAY,
                description =
                        "format=long: figures. format=wide: per period and scope one object with period, scope and"
                                + " for each metric <metric> (the fact), <metric>_target, <metric>_percent, <metric>_verdict.")
        List<?> items,

        String nextCursor) {

    static SeriesView ofLong(Series series) {
        return new SeriesView(series.revision(), series.currency(), series.figures(), "");
    }

    static SeriesView ofWide(Series series) {
        return new SeriesView(series.revision(), series.currency(), wide(series), "");
    }

    /** One row per period and scope; every row has the same columns in the same order. */
    static List<Map<String, Object>> wide(Series series) {
        record Place(String period, Scope scope) {}
        Map<Place, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Figure figure : series.figures()) {
            Map<String, Object> row = rows.computeIfAbsent(new Place(figure.period(), figure.scope()), place -> {
                Map<String, Object> start = new LinkedHashMap<>();
                start.put("period", place.period());
                start.put("scope", place.scope());
                return start;
            });
            row.put(figure.metric(), figure.fact());
            row.put(figure.metric() + "_target", figure.target());
            row.put(figure.metric() + "_percent", figure.percent());
            row.put(figure.metric() + "_verdict", figure.verdict());
        }
        return new ArrayList<>(rows.values());
    }
}
