package io.komdir.kpi.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evaluates days for closing and deviations. Reports of many people read less, see the scoreboard. */
@ApplicationScoped
@Transactional
public class DayEvaluator {
    private final EvaluationContextLoader contexts;
    private final FactQueries facts;

    public DayEvaluator(EvaluationContextLoader contexts, FactQueries facts) {
        this.contexts = contexts;
        this.facts = facts;
    }

    /**
     * Evaluates all scopes on the days {@code from} to {@code to}, both inclusive, by the current facts and targets. Holds the
     * facts of all these days in memory; meant for weeks, not years.
     *
     * @param codes of metrics; no facts of others are read; empty for all metrics
     * @throws io.komdir.platform.problem.NotFoundException without an organization, or for an unknown metric
     */
    public DayEvaluations over(LocalDate from, LocalDate to, Collection<String> codes) {
        EvaluationContext context = contexts.load(from, to, codes);
        return evaluate(context, facts.daily(from, to, context.metrics()), facts.pushedDays(from, to));
    }

    /** Evaluates facts of employees for them, their teams of the day and the organization. Pure. */
    static DayEvaluations evaluate(EvaluationContext context, List<FactSum> facts, Set<LocalDate> pushed) {
        RollUp rollUp = new RollUp(context.teams());
        Map<LocalDate, FactTotals> byDay = new HashMap<>();
        for (FactSum fact : facts) {
            FactTotals totals = byDay.computeIfAbsent(fact.day(), day -> new FactTotals());
            String team = context.roster().teamOn(fact.code(), fact.day()).orElse(null);
            rollUp.add(totals, fact.code(), team, fact.metric(), fact.sum());
        }
        return new DayEvaluations(context, byDay, pushed);
    }
}
