package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.StoredMetrics;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregateBuilder;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Gap;
import io.komdir.kpi.evaluation.monthly.MonthlyFactQueries;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/**
 * Loads counts of stages: from monthly aggregates where they are current, from the facts themselves for all other days. Both
 * give the same counts. Months are aggregated by employee and by channel, so a query for both is read from the facts.
 */
@ApplicationScoped
class FunnelCountLoader {
    private final StageCountQueries stages;
    private final MonthlyFactQueries months;
    private final MetricCatalogue metrics;
    private final MonthlyAggregateBuilder builder;

    FunnelCountLoader(
            StageCountQueries stages,
            MonthlyFactQueries months,
            MetricCatalogue metrics,
            MonthlyAggregateBuilder builder) {
        this.stages = stages;
        this.months = months;
        this.metrics = metrics;
        this.builder = builder;
    }

    /** Aggregates the months that {@link #load} will read. Call it before the snapshot that reads them. */
    void prepare(CountQuery query) {
        if (query.fromMonths()) {
            builder.prepare(query.days().from(), query.days().to());
        }
    }

    /**
     * Counts by group; see {@link GroupCounter}.
     *
     * @param roster over the days of the query
     */
    GroupCounts load(CountQuery query, Roster roster) {
        GroupCounter counter = new GroupCounter(query, roster);
        if (!query.fromMonths()) {
            stages.addTo(counter, query);
            return counter.counts();
        }
        MonthlyAggregates built = months.built(query.days().from(), query.days().to());
        for (Gap gap : built.gaps()) {
            stages.addTo(counter, query.over(gap.from(), gap.to()));
        }
        if (query.byChannel()) {
            months.channelDays(built.byDay(false), query.metrics(), query.channel(), counter::addChannel);
        } else {
            addEmployees(counter, query, built);
        }
        return counter.counts();
    }

    private void addEmployees(GroupCounter counter, CountQuery query, MonthlyAggregates built) {
        StoredMetrics counted = StoredMetrics.of(metrics.all().stream()
                .filter(metric -> query.metrics().contains(metric.code()))
                .toList());
        List<String> employees = query.byPerson() ? counter.employees() : List.of(FactSum.ORGANIZATION);
        List<YearMonth> whole = built.byTotal(!query.byDay());
        months.totals(whole, employees, counted, fact -> {
            if (staysInMonth(counter, fact)) {
                counter.addEmployee(fact);
            }
        });
        months.days(whole, movers(counter, employees, whole), counted, fact -> {
            if (!staysInMonth(counter, fact)) {
                counter.addEmployee(fact);
            }
        });
        months.days(built.byDay(!query.byDay()), employees, counted, counter::addEmployee);
    }

    private static boolean staysInMonth(GroupCounter counter, FactSum fact) {
        YearMonth month = YearMonth.from(fact.day());
        return counter.stays(fact.code(), month.atDay(1), month.atEndOfMonth());
    }

    private static List<String> movers(GroupCounter counter, List<String> employees, List<YearMonth> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        YearMonth last = months.get(months.size() - 1);
        return counter.movers(months.get(0).atDay(1), last.atEndOfMonth()).stream()
                .filter(employees::contains)
                .toList();
    }
}
