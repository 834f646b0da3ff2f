package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.MetricDefinition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters {@code :metrics} and {@code :averages} of a query over facts.
 *
 * @param metrics codes of the metrics that have facts: the metrics themselves, of a ratio its numerator and denominator
 * @param averages codes of those that are means
 */
public record StoredMetrics(List<String> metrics, List<String> averages) {
    /**
     * Columns of a query over {@code daily_fact f} that read a {@link WeightedSum}. A counted row of an average holds the sum
     * of its events, a set row one value to be weighted.
     */
    public static final String SUMS = """
                   sum(CASE WHEN f.counted OR f.metric <> ALL (:averages) THEN f.value ELSE f.value * f.weight END) AS value,
                   coalesce(sum(f.weight) FILTER (WHERE f.metric = ANY (:averages)), 0) AS weight
            """;

    public static StoredMetrics of(MetricDefinition metric) {
        return of(List.of(metric));
    }

    public static StoredMetrics of(Collection<MetricDefinition> metrics) {
        List<String> stored = metrics.stream()
                .flatMap(metric -> metric.formula().takesFacts()
                        ? Stream.of(metric.code())
                        : Stream.of(
                                metric.formula().numerator(), metric.formula().denominator()))
                .distinct()
                .toList();
        List<String> averages = metrics.stream()
                .filter(metric -> metric.formula().type() == Formula.Type.AVERAGE)
                .map(MetricDefinition::code)
                .toList();
        return new StoredMetrics(stored, averages);
    }
}
