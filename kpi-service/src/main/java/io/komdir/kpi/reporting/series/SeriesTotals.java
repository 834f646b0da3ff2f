package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.RollUp;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Collects the facts of one series by the first day of each whole period. For one thread. */
final class SeriesTotals {
    private final Map<LocalDate, FactTotals> byPeriod = new HashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>(Map.of(FactSum.ORGANIZATION, Scope.ORGANIZATION));
    private final SeriesQuery query;
    private final Roster roster;
    private final RollUp rollUp;

    SeriesTotals(SeriesQuery query, EvaluationContext context) {
        this.query = query;
        this.roster = context.roster();
        this.rollUp = new RollUp(context.teams());
    }

    Map<LocalDate, FactTotals> byPeriod() {
        return byPeriod;
    }

    /** Adds what an employee or the organization has in a period. */
    void add(FactSum fact) {
        add(fact.day(), scope(fact), fact);
    }

    /** Adds what an employee or the organization has on a day, if the day is in the range. */
    void addDay(FactSum fact) {
        if (query.contains(fact.day())) {
            add(query.grain().start(fact.day()), scope(fact), fact);
        }
    }

    /** Adds what a team has in a period, to the teams above it too. */
    void addTeam(FactSum fact) {
        addTeam(fact.day(), fact.code(), fact);
    }

    /** Adds what an employee has on a day to the team of that day, if the day is in the range. */
    void addDayToTeam(FactSum fact) {
        if (query.contains(fact.day())) {
            roster.teamOn(fact.code(), fact.day())
                    .ifPresent(team -> addTeam(query.grain().start(fact.day()), team, fact));
        }
    }

    private void addTeam(LocalDate start, String team, FactSum fact) {
        rollUp.withAncestors(team).forEach(scope -> add(start, scope, fact));
    }

    private void add(LocalDate start, Scope scope, FactSum fact) {
        byPeriod.computeIfAbsent(start, day -> new FactTotals()).add(scope, fact.metric(), fact.sum());
    }

    /** Made once a code: a scope checks its code each time. */
    private Scope scope(FactSum fact) {
        return scopes.computeIfAbsent(fact.code(), Scope::employee);
    }
}
