package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.evaluation.monthly.MonthlyAggregateBuilder;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Stretch;
import io.komdir.kpi.evaluation.monthly.MonthlyChannelFacts;
import io.komdir.kpi.evaluation.monthly.MonthlyFacts;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Counts of stages: of months that are added up and hold from there, of all other days from the facts themselves. Both give
 * the same counts. Months are added up by employees and by channels, so what asks for both is read from the facts.
 */
@ApplicationScoped
class FunnelCounts {
    private final StageCounts direct;
    private final MonthlyFacts months;
    private final MonthlyChannelFacts channels;
    private final MetricCatalogue metrics;
    private final MonthlyAggregateBuilder builder;

    @Inject
    FunnelCounts(
            StageCounts direct,
            MonthlyFacts months,
            MonthlyChannelFacts channels,
            MetricCatalogue metrics,
            MonthlyAggregateBuilder builder) {
        this.direct = direct;
        this.months = months;
        this.channels = channels;
        this.metrics = metrics;
        this.builder = builder;
    }

    /** Adds the months up that {@link #read} will read, as far as it reads any. Before the snapshot that reads them. */
    void prepare(CountQuery asked) {
        if (asked.fromMonths()) {
            builder.prepare(asked.days().from(), asked.days().to());
        }
    }

    /**
     * By group; see {@link Counting}.
     *
     * @param roster over the days asked for
     */
    GroupCounts read(CountQuery asked, Roster roster) {
        Counting counting = new Counting(asked, roster);
        if (!asked.fromMonths()) {
            direct.addTo(counting, asked);
            return counting.counts();
        }
        MonthlyAggregates built = months.built(asked.days().from(), asked.days().to());
        for (Stretch gap : built.gaps()) {
            direct.addTo(counting, asked.over(gap.from(), gap.to()));
        }
        if (asked.byChannel()) {
            channels.days(
                    built.all(),
                    asked.metrics(),
                    asked.channel(),
                    (day, channel, metric, value) -> counting.add(day, "", channel, metric, value));
            return counting.counts();
        }
        List<MetricDefinition> counted = metrics.all().stream()
                .filter(metric -> asked.metrics().contains(metric.code()))
                .toList();
        List<YearMonth> whole = asked.byDay() ? List.of() : built.whole();
        List<YearMonth> byDay = asked.byDay() ? built.all() : built.cut();
        if (asked.byPerson()) {
            addPeople(counting, whole, byDay, counted);
        } else {
            addOrganization(counting, whole, byDay, counted);
        }
        return counting.counts();
    }

    private void addOrganization(
            Counting counting, List<YearMonth> whole, List<YearMonth> byDay, List<MetricDefinition> counted) {
        months.totals(
                whole,
                List.of(MonthlyFacts.EVERYBODY),
                counted,
                (month, code, metric, parts) -> counting.add(month.atDay(1), "", "", metric, parts.value()));
        months.organizationDays(
                byDay, counted, (day, code, metric, parts) -> counting.add(day, "", "", metric, parts.value()));
    }

    private void addPeople(
            Counting counting, List<YearMonth> whole, List<YearMonth> byDay, List<MetricDefinition> counted) {
        List<String> employees = counting.employees();
        months.totals(whole, employees, counted, (month, code, metric, parts) -> {
            if (counting.stays(code, month.atDay(1), month.atEndOfMonth())) {
                counting.add(month.atDay(1), code, "", metric, parts.value());
            }
        });
        List<String> movers = whole.isEmpty() ? List.of() : movers(counting, employees, whole);
        months.days(whole, movers, counted, (day, code, metric, parts) -> {
            if (!counting.stays(code, day.withDayOfMonth(1), endOfMonth(day))) {
                counting.add(day, code, "", metric, parts.value());
            }
        });
        months.days(
                byDay,
                employees,
                counted,
                (day, code, metric, parts) -> counting.add(day, code, "", metric, parts.value()));
    }

    private static List<String> movers(Counting counting, List<String> employees, List<YearMonth> whole) {
        LocalDate first = whole.get(0).atDay(1);
        LocalDate last = whole.get(whole.size() - 1).atEndOfMonth();
        return counting.movers(first, last).stream().filter(employees::contains).toList();
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }
}
