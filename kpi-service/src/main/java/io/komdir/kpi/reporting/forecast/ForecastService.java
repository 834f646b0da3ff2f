package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.ClosedDays;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.FactReader.DayParts;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.evaluation.pace.MonthDays;
import io.komdir.kpi.evaluation.pace.ScopeDays;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a month will probably end, from what is known at the moment of asking. */
@ApplicationScoped
class ForecastService {
    /** Calendar days that count as recent: thirteen weeks. */
    static final int HISTORY_DAYS = 91;

    private final Organizations organizations;
    private final EvaluationContextLoader groundworks;
    private final ClosedDays closedDays;
    private final FactReader facts;
    private final ScopeFacts scopeFacts;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    @Inject
    ForecastService(
            Organizations organizations,
            EvaluationContextLoader groundworks,
            ClosedDays closedDays,
            FactReader facts,
            ScopeFacts scopeFacts,
            Revisions revisions,
            ReadOnlySnapshot snapshots) {
        this.organizations = organizations;
        this.groundworks = groundworks;
        this.closedDays = closedDays;
        this.facts = facts;
        this.scopeFacts = scopeFacts;
        this.revisions = revisions;
        this.snapshots = snapshots;
    }

    /**
     * The forecast, of one state of the data. A day has elapsed once it is over or closed; today counts as still to come until it closes, and so
     * does a day that nobody pushed for while its month runs.
     *
     * @param month null for the present one
     * @throws NotFoundException for a metric, team or employee that the organization does not have
     */
    ForecastView forecast(String code, Scope scope, YearMonth month) {
        return snapshots.call(() -> read(code, scope, month));
    }

    private ForecastView read(String code, Scope scope, YearMonth month) {
        long revision = revisions.current();
        LocalDate today = organizations.today();
        YearMonth asked = month == null ? YearMonth.from(today) : month;
        boolean todayElapsed = !closedDays.among(today, today).isEmpty();
        Span span = Span.of(asked, todayElapsed ? today : today.minusDays(1));

        EvaluationContext ground = groundworks.load(span.groundFrom(), span.last(), List.of(code));
        ground.requireKnown(scope);
        MetricDefinition metric = ground.byCode().get(code);
        EvaluationContext past =
                span.future() ? groundworks.load(span.historyFrom(), span.asOf(), List.of(code)) : ground;
        // Whoever comes with the month brings what was done before in another team, and the other way round.
        List<EvaluationContext> both = List.of(ground, past);
        List<DayParts> rows = new ArrayList<>(scopeFacts.read(scope, metric, both, span.groundFrom(), span.last()));
        List<DayParts> counting = new ArrayList<>(ScopeFacts.counting(scope, ground, rows));
        if (span.future()) {
            List<DayParts> before = scopeFacts.read(scope, metric, both, span.historyFrom(), span.asOf());
            rows.addAll(before);
            counting.addAll(ScopeFacts.counting(scope, past, before));
        }
        MonthState state = new MonthState(scope, metric, counting);
        boolean pushed = facts.anyPushed(span.first(), span.last());
        Set<LocalDate> pushedDays = span.complete() ? Set.of() : facts.pushedDays(span.historyFrom(), span.asOf());
        DataGaps outages = DataGaps.of(span, ground.calendar(), pushedDays);
        BigDecimal target = Numbers.plain(
                ground.targets().over(scope, code, span.first(), span.last()).orElse(null));
        MonthDays days = outages.count(ScopeDays.of(ground, asked).of(scope));
        Headcount presence = new Headcount(
                scope, metric, ground, span.first(), span.last(), rows, starts(scope, span, ground, past));
        Ratio done = elapsed(state, span);
        Projection projection = ForecastStrategy.project(new ForecastInput(
                Measure.of(metric),
                target == null ? null : target.doubleValue(),
                done.numerator().doubleValue(),
                done.denominator().doubleValue(),
                history(state, metric, span, past, presence, pushedDays),
                coming(state, outages, ground, presence)));
        return ForecastView.of(
                new ForecastView.Asked(revision, ground.settings().currency(), metric, scope, asked, outages.asOf()),
                days,
                target,
                pushed ? state.fact(span.first(), span.last()) : null,
                pushed ? state.fact(span.first(), span.asOf()) : null,
                projection);
    }

    private static Ratio elapsed(MonthState state, Span span) {
        Ratio sum = Ratio.ZERO;
        for (LocalDate day = span.first(); !day.isAfter(span.elapsedTo()); day = day.plusDays(1)) {
            sum = sum.plus(state.parts(day));
        }
        return sum;
    }

    /** Of those whose first day of work is not known, the first recent day with a fact of any metric. */
    private Map<String, LocalDate> starts(Scope scope, Span span, EvaluationContext ground, EvaluationContext past) {
        return span.complete()
                ? Map.of()
                : scopeFacts.firstDays(
                        ScopeFacts.withoutFirstDay(scope, List.of(ground, past)), span.historyFrom(), span.asOf());
    }

    /** A working day for which nobody pushed anything is an outage and no day of zeros; a day off is what it is. */
    private List<DayFigures> history(
            MonthState state,
            MetricDefinition metric,
            Span span,
            EvaluationContext past,
            Headcount presence,
            Set<LocalDate> pushed) {
        if (span.complete()) {
            return List.of();
        }
        List<DayFigures> recent = pushed.stream().min(LocalDate::compareTo).stream()
                .flatMap(from -> from.datesUntil(span.asOf().plusDays(1)))
                .filter(day -> pushed.contains(day) || !past.calendar().working(day))
                .map(day -> figures(state, day, past, presence.past(day, past)))
                .filter(day -> day.presence() > 0)
                .toList();
        return HistoryStart.since(recent, () -> scopeFacts.firstDay(metric, span.historyFrom(), span.asOf()));
    }

    private static List<DayFigures> coming(
            MonthState state, DataGaps outages, EvaluationContext ground, Headcount presence) {
        return outages.coming().stream()
                .map(day -> figures(state, day, ground, presence.coming(day)))
                .toList();
    }

    private static DayFigures figures(MonthState state, LocalDate day, EvaluationContext ground, int presence) {
        Ratio parts = state.parts(day);
        return new DayFigures(
                day,
                ground.calendar().working(day),
                presence,
                parts.numerator().doubleValue(),
                parts.denominator().doubleValue());
    }
}
