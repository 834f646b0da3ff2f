package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.ClosedDayQueries;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactQueries;
import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.evaluation.pace.ScopeDays;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forecasts the end of a month from the current facts. */
@ApplicationScoped
class ForecastService {
    private final Organizations organizations;
    private final EvaluationContextLoader contexts;
    private final ClosedDayQueries closedDays;
    private final FactQueries facts;
    private final ScopeFactQueries scopeFacts;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    ForecastService(
            Organizations organizations,
            EvaluationContextLoader contexts,
            ClosedDayQueries closedDays,
            FactQueries facts,
            ScopeFactQueries scopeFacts,
            Revisions revisions,
            ReadOnlySnapshot snapshots) {
        this.organizations = organizations;
        this.contexts = contexts;
        this.closedDays = closedDays;
        this.facts = facts;
        this.scopeFacts = scopeFacts;
        this.revisions = revisions;
        this.snapshots = snapshots;
    }

    /**
     * The forecast, of one state of the data. A day has elapsed once it is over or closed; today remains until it closes, and so
     * does a day without any fact of the organization while its month lasts.
     *
     * @param month null for the current one
     * @throws NotFoundException for a metric, team or employee that the organization does not have
     */
    ForecastView forecast(String metric, Scope scope, YearMonth month) {
        return snapshots.call(() -> read(metric, scope, month));
    }

    private ForecastView read(String code, Scope scope, YearMonth requested) {
        long revision = revisions.current();
        LocalDate today = organizations.today();
        YearMonth yearMonth = requested == null ? YearMonth.from(today) : requested;
        ForecastMonth month = ForecastMonth.of(yearMonth, closedDays.isClosed(today) ? today : today.minusDays(1));

        EvaluationContext context = contexts.load(month.contextFrom(), month.last(), List.of(code));
        context.requireExists(scope);
        MetricDefinition metric = context.metrics().get(0);
        EvaluationContext past =
                month.future() ? contexts.load(month.historyFrom(), month.asOf(), List.of(code)) : context;
        List<FactSum> rows = new ArrayList<>();
        FactsByDay byDay = new FactsByDay(scope, metric, read(scope, metric, month, context, past, rows));
        boolean pushed = facts.anyPushed(month.first(), month.last());
        Set<LocalDate> pushedDays = month.complete() ? Set.of() : facts.pushedDays(month.historyFrom(), month.asOf());
        DataGaps gaps = DataGaps.of(month, context.calendar(), pushedDays);
        BigDecimal target = context.target(scope, metric, month.first(), month.last());
        Headcount headcount = new Headcount(scope, metric, context, month, rows, starts(scope, month, context, past));
        Ratio actual = byDay.ratio(month.first(), month.elapsedTo());
        Projection projection = ForecastStrategy.project(new ForecastInput(
                Measure.of(metric),
                target == null ? null : target.doubleValue(),
                actual.numerator().doubleValue(),
                actual.denominator().doubleValue(),
                history(byDay, metric, month, past, headcount, pushedDays),
                remaining(byDay, gaps, context, headcount)));
        return new ForecastViewBuilder(metric, projection)
                .build(
                        revision,
                        context.settings().currency(),
                        scope,
                        yearMonth,
                        gaps.asOf(),
                        gaps.count(ScopeDays.of(context, yearMonth).of(scope)),
                        target,
                        pushed ? byDay.fact(month.first(), month.last()) : null,
                        pushed ? byDay.fact(month.first(), month.asOf()) : null);
    }

    /**
     * Reads the month and its history. Members of the month bring their history of other teams, and the other way round.
     *
     * @param all receives all facts that were read
     * @return those that count for the scope
     */
    private List<FactSum> read(
            Scope scope,
            MetricDefinition metric,
            ForecastMonth month,
            EvaluationContext context,
            EvaluationContext past,
            List<FactSum> all) {
        List<EvaluationContext> both = List.of(context, past);
        List<FactSum> near = scopeFacts.read(scope, metric, both, month.contextFrom(), month.last());
        all.addAll(near);
        List<FactSum> counting = new ArrayList<>(ScopeFactQueries.counting(scope, context, near));
        if (month.future()) {
            List<FactSum> before = scopeFacts.read(scope, metric, both, month.historyFrom(), month.asOf());
            all.addAll(before);
            counting.addAll(ScopeFactQueries.counting(scope, past, before));
        }
        return counting;
    }

    /** By employee without a known first day of work, the first recent day with a fact of any metric. */
    private Map<String, LocalDate> starts(
            Scope scope, ForecastMonth month, EvaluationContext context, EvaluationContext past) {
        return month.complete()
                ? Map.of()
                : scopeFacts.firstDays(
                        ScopeFactQueries.withoutFirstDay(scope, List.of(context, past)),
                        month.historyFrom(),
                        month.asOf());
    }

    /** A working day without any fact of the organization is a gap and no day of zeros; a day off counts as it is. */
    private List<DayFigures> history(
            FactsByDay byDay,
            MetricDefinition metric,
            ForecastMonth month,
            EvaluationContext past,
            Headcount headcount,
            Set<LocalDate> pushed) {
        if (month.complete()) {
            return List.of();
        }
        List<DayFigures> recent = pushed.stream().min(LocalDate::compareTo).stream()
                .flatMap(from -> from.datesUntil(month.asOf().plusDays(1)))
                .filter(day -> pushed.contains(day) || !past.calendar().working(day))
                .map(day -> figures(byDay, day, past, headcount.past(day, past)))
                .filter(day -> day.headcount() > 0)
                .toList();
        return HistoryStart.since(recent, () -> scopeFacts.firstDay(metric, month.historyFrom(), month.asOf()));
    }

    private static List<DayFigures> remaining(
            FactsByDay byDay, DataGaps gaps, EvaluationContext context, Headcount headcount) {
        return gaps.remaining().stream()
                .map(day -> figures(byDay, day, context, headcount.remaining(day)))
                .toList();
    }

    private static DayFigures figures(FactsByDay byDay, LocalDate day, EvaluationContext context, int headcount) {
        Ratio ratio = byDay.ratio(day);
        return new DayFigures(
                day,
                context.calendar().working(day),
                headcount,
                ratio.numerator().doubleValue(),
                ratio.denominator().doubleValue());
    }
}
