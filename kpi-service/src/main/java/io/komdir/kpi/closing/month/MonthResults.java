package io.komdir.kpi.closing.month;

import io.komdir.kpi.evaluation.DayVerdict;
import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.evaluation.ResultLine;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.evaluation.pace.ScopeDays;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.DomainEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The results of one month: one event a scope. Pure: gets all that was read; for one thread. */
final class MonthResults {
    private final EvaluationContext context;
    private final YearMonth month;
    private final FactTotals facts;
    private final long revision;
    private final boolean restated;
    private final ScopeDays days;

    /**
     * Of one month.
     *
     * @param context covers it
     * @param facts of all its days, for all scopes
     * @param revision of the organization's data with the change that causes the events
     * @param restated whether the month was closed before
     */
    MonthResults(EvaluationContext context, YearMonth month, FactTotals facts, long revision, boolean restated) {
        this.context = context;
        this.month = month;
        this.facts = facts;
        this.revision = revision;
        this.restated = restated;
        this.days = ScopeDays.of(context, month);
    }

    /** The organization, each team, and each employee who was employed in the month or has facts in it. */
    List<DomainEvent> all() {
        return of(context.scopes()
                .filter(scope -> scope.kind() != Scope.Kind.EMPLOYEE
                        || facts.scopes().contains(scope)
                        || context.roster()
                                .find(scope.code())
                                .map(this::lastDay)
                                .isPresent()));
    }

    /** Those of some scopes. */
    List<DomainEvent> of(Stream<Scope> scopes) {
        return scopes.map(this::event).toList();
    }

    private DomainEvent event(Scope scope) {
        List<ResultLine> lines = lines(scope);
        MonthClosed data = new MonthClosed(
                scope,
                team(scope),
                month,
                month.atDay(1),
                month.atEndOfMonth(),
                days.of(scope).size(),
                context.calendar()
                        .workingDays(month.atDay(1), month.atEndOfMonth())
                        .size(),
                DayVerdict.of(verdicts(lines, Timing.LEADING), verdicts(lines, Timing.LAGGING)),
                restated,
                revision,
                lines);
        String key = context.settings().code() + '/' + scope;
        return new DomainEvent(MonthClosed.TOPIC, key, MonthClosed.TYPE, scope.toString(), data);
    }

    /** Metrics with a target or a fact, leading ones first. */
    private List<ResultLine> lines(Scope scope) {
        return context.leadingFirst().stream()
                .filter(metric -> target(scope, metric) != null || facts.has(scope, metric))
                .map(metric -> ResultLine.of(
                        metric,
                        Evaluation.of(metric, target(scope, metric), facts.fact(scope, metric), !facts.isEmpty()),
                        Ratio.of(facts, scope, metric)))
                .toList();
    }

    private BigDecimal target(Scope scope, MetricDefinition metric) {
        return context.target(scope, metric, month.atDay(1), month.atEndOfMonth());
    }

    private String team(Scope scope) {
        LocalDate day = context.roster()
                .find(scope.code())
                .filter(person -> scope.kind() == Scope.Kind.EMPLOYEE)
                .map(this::lastDay)
                .orElse(month.atEndOfMonth());
        return context.above(scope, day).orElse(null);
    }

    /** Last day of employment in the month; null when there is none. */
    private LocalDate lastDay(Person person) {
        LocalDate last = month.atEndOfMonth();
        LocalDate left = person.leftOn() != null && person.leftOn().isBefore(last) ? person.leftOn() : last;
        return !left.isBefore(month.atDay(1)) && person.employedOn(left) ? left : null;
    }

    private static List<Verdict> verdicts(List<ResultLine> lines, Timing timing) {
        return lines.stream()
                .filter(line -> line.timing() == timing)
                .map(ResultLine::verdict)
                .toList();
    }
}
