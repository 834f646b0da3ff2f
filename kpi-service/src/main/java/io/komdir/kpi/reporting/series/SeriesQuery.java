package io.komdir.kpi.reporting.series;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.BadRequestException;
import java.time.LocalDate;
import java.util.List;

/**
 * The requested figures, within the limits.
 *
 * @param metrics codes, empty for all of the organization
 * @param scopes at least one
 */
record SeriesQuery(List<String> metrics, List<Scope> scopes, DateRange range, Grain grain) {
    static final int MAX_METRICS = 50;
    static final int MAX_SCOPES = 200;
    /** Figures, that is periods x scopes x metrics. */
    static final int MAX_FIGURES = 100_000;

    /**
     * Checks what needs no data of the organization.
     *
     * @throws BadRequestException naming the parameter and its limit
     */
    SeriesQuery {
        metrics = metrics.stream().distinct().toList();
        scopes = scopes.stream().distinct().toList();
        requireCount("metric", metrics.size(), MAX_METRICS);
        requireCount("scope", scopes.size(), MAX_SCOPES);
    }

    /**
     * Checks how long the answer will be.
     *
     * @param metricCount how many metrics there are to report
     * @throws BadRequestException {@code report-too-large} naming the limit
     */
    void requireLength(int metricCount) {
        requireCount("metric", metricCount, MAX_METRICS);
        long figures = (long) periods().size() * scopes.size() * metricCount;
        if (figures > MAX_FIGURES) {
            throw (BadRequestException)
                    new BadRequestException("report-too-large", figures, MAX_FIGURES).with("limit", MAX_FIGURES);
        }
    }

    /** Oldest first. */
    List<Grain.Period> periods() {
        return grain.periods(range.from(), range.to());
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(range.from()) && !day.isAfter(range.to());
    }

    /** Whether totals of months are figures of the answer. */
    boolean byMonth() {
        return grain == Grain.MONTH;
    }

    /** Codes of the scopes of one kind. */
    List<String> codes(Scope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::code)
                .toList();
    }

    /** How many figures the answer has at most, whatever metrics the organization has. */
    int maxFigures() {
        int each = metrics.isEmpty() ? MAX_METRICS : metrics.size();
        return (int) Math.min(MAX_FIGURES, (long) periods().size() * scopes.size() * each);
    }

    private static void requireCount(String name, int count, int max) {
        if (count > max) {
            throw BadRequestException.parameter(name, "times-at-most", max);
        }
    }
}
