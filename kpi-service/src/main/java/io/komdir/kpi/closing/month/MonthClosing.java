package io.komdir.kpi.closing.month;

import io.komdir.kpi.closing.day.CorrectedDays;
import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.ClosedDays;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.pace.MonthFacts;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells the results of a month in the transaction that closes its last day, and again, for whom it concerns, in each that
 * changes facts of its closed days afterwards. Both hold the organization's lock: what is told last has the highest revision.
 */
@ApplicationScoped
class MonthClosing {
    private final EvaluationContextLoader groundworks;
    private final MonthFacts facts;
    private final ClosedDays closedDays;
    private final Outbox outbox;

    @Inject
    MonthClosing(EvaluationContextLoader groundworks, MonthFacts facts, ClosedDays closedDays, Outbox outbox) {
        this.groundworks = groundworks;
        this.facts = facts;
        this.closedDays = closedDays;
        this.outbox = outbox;
    }

    void onClosing(@Observes DayClosingEvent closing) {
        LocalDate day = closing.day().day();
        YearMonth month = YearMonth.from(day);
        if (day.equals(month.atEndOfMonth())) {
            EvaluationContext ground = closing.judged().ground();
            outbox.addAll(
                    results(ground, month, closing.day().revision(), false).all());
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
            if (!closedDays.among(last, last).isEmpty()) {
                EvaluationContext ground = groundworks.load(month.atDay(1), last);
                outbox.addAll(results(ground, month, corrected.revision(), true).of(concerned(ground, employees)));
            }
        });
    }

    private MonthResults results(EvaluationContext ground, YearMonth month, long revision, boolean restated) {
        return new MonthResults(
                ground, month, facts.read(month.atEndOfMonth(), ground).month(), revision, restated);
    }

    /** The organization, the employees, and the teams for which the facts of these days count. */
    private static Stream<Scope> concerned(EvaluationContext ground, Map<LocalDate, Set<String>> employees) {
        Stream<Scope> people = employees.values().stream().flatMap(Set::stream).map(Scope::employee);
        Stream<Scope> teams = employees.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .flatMap(employee -> ground.roster().teamOn(employee, day.getKey()).stream()))
                .flatMap(team -> ground.teams().withAncestors(team).stream())
                .map(Scope::team);
        return Stream.of(Stream.of(Scope.ORGANIZATION), teams, people)
                .flatMap(scopes -> scopes)
                .distinct();
    }
}
