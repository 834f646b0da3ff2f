package io.komdir.kpi.reporting.series;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.BadRequestException;
import java.time.LocalDate;
import java.util.List;

/**
 * Which figures are asked for, within the limits.
 *
 * @param metrics codes, empty for all that the organization has
 * @param scopes at least one
 */
record SeriesQuery(List<String> metrics, List<Scope> scopes, LocalDate from, LocalDate to, Grain grain) {
    static final int MAX_METRICS = 50;
    static final int MAX_SCOPES = 200;
    /** Most figures, that is periods x scopes x metrics. */
    static final int MAX_ROWS = 100_000;

    /**
     * Checks what can be told without looking at the organization.
     *
     * @throws BadRequestException naming the parameter and its limit
     */
    SeriesQuery {
        metrics = metrics.stream().distinct().toList();
        scopes = scopes.stream().distinct().toList();
        DateRange.require(from, to);
        requireCount("metric", metrics.size(), MAX_METRICS);
        requireCount("scope", scopes.size(), MAX_SCOPES);
    }

    /**
     * Checks how long the answer would be.
     *
     * @param metricsFound how many metrics there are to report
     * @throws BadRequestException {@code report-too-large} naming the limit
     */
    void requireLength(int metricsFound) {
        requireCount("metric", metricsFound, MAX_METRICS);
        long rows = (long) periods().size() * scopes.size() * metricsFound;
        if (rows > MAX_ROWS) {
            throw (BadRequestException)
                    new BadRequestException("report-too-large", rows, MAX_ROWS).with("limit", MAX_ROWS);
        }
    }

    /** Oldest first. */
    List<Grain.Period> periods() {
        return grain.periods(from, to);
    }

    /** How many figures the answer has at most, before the organization's metrics are known. */
    int figuresAtMost() {
        int each = metrics.isEmpty() ? MAX_METRICS : metrics.size();
        return (int) Math.min(MAX_ROWS, (long) periods().size() * scopes.size() * each);
    }

    private static void requireCount(String name, int count, int most) {
        if (count > most) {
            throw BadRequestException.parameter(name, "times-at-most", most);
        }
    }
}
