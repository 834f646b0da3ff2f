package io.komdir.kpi.closing.month;

import io.komdir.kpi.closing.day.CorrectedDays;
import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.ClosedDayQueries;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.pace.MonthFactQueries;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Publishes the results of a month in the transaction that closes its last day, and again, for the scopes concerned, in each
 * that changes facts of its closed days afterwards. Both hold the organization's lock: the last event has the highest revision.
 */
@ApplicationScoped
class MonthCloseService {
    private final EvaluationContextLoader contexts;
    private final MonthFactQueries facts;
    private final ClosedDayQueries closedDays;
    private final Outbox outbox;

    MonthCloseService(
            EvaluationContextLoader contexts, MonthFactQueries facts, ClosedDayQueries closedDays, Outbox outbox) {
        this.contexts = contexts;
        this.facts = facts;
        this.closedDays = closedDays;
        this.outbox = outbox;
    }

    void onClosing(@Observes DayClosingEvent closing) {
        LocalDate day = closing.day().day();
        YearMonth month = YearMonth.from(day);
        if (day.equals(month.atEndOfMonth())) {
            EvaluationContext context = closing.evaluations().context();
            outbox.addAll(
                    results(context, month, closing.day().revision(), false).all());
        }
    }

    void onCorrection(@Observes CorrectedDays corrected) {
        Map<YearMonth, Map<LocalDate, Set<String>>> months = new TreeMap<>();
        corrected
                .employees()
                .forEach((day, employees) -> months.computeIfAbsent(YearMonth.from(day), month -> new TreeMap<>())
                        .put(day, employees));
        months.forEach((month, employees) -> {
            LocalDate last = month.atEndOfMonth();
            if (closedDays.isClosed(last)) {
                EvaluationContext context = contexts.load(month.atDay(1), last);
                outbox.addAll(
                        results(context, month, corrected.revision(), true).of(concerned(context, employees)));
            }
        });
    }

    private MonthResults results(EvaluationContext context, YearMonth month, long revision, boolean restated) {
        return new MonthResults(
                context, month, facts.read(month.atEndOfMonth(), context).month(), revision, restated);
    }

    /** The organization, the employees, and the teams for which the facts of these days count. */
    private static Stream<Scope> concerned(EvaluationContext context, Map<LocalDate, Set<String>> employees) {
        Stream<Scope> people = employees.values().stream().flatMap(Set::stream).map(Scope::employee);
        Stream<Scope> teams = employees.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .flatMap(employee -> context.roster().teamOn(employee, day.getKey()).stream()))
                .flatMap(team -> context.teams().withAncestors(team).stream())
                .map(Scope::team);
        return Stream.of(Stream.of(Scope.ORGANIZATION), teams, people)
                .flatMap(scopes -> scopes)
                .distinct();
    }
}
