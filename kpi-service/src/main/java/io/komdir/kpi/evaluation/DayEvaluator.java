package io.komdir.kpi.evaluation;

import io.komdir.kpi.evaluation.FactReader.DayParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Judges days for other features: closing, deviations. Reports of many people read less, see the scoreboard. */
@ApplicationScoped
@Transactional
public class DayEvaluator {
    private final EvaluationContextLoader groundworks;
    private final FactReader facts;

    @Inject
    public DayEvaluator(EvaluationContextLoader groundworks, FactReader facts) {
        this.groundworks = groundworks;
        this.facts = facts;
    }

    /**
     * All scopes and metrics on the days {@code from} to {@code to}, both inclusive, as they are known now. Facts of all
     * these days are held in memory; meant for weeks, not years.
     *
     * @throws io.komdir.platform.problem.NotFoundException while the organization has not been created
     */
    public DayEvaluations over(LocalDate from, LocalDate to) {
        return judged(groundworks.load(from, to), from, to);
    }

    /**
     * The same for some metrics only: no facts of others are read or held.
     *
     * @param codes of metrics; none means all
     * @throws io.komdir.platform.problem.NotFoundException also for a metric that the organization does not have
     */
    public DayEvaluations over(LocalDate from, LocalDate to, Collection<String> codes) {
        return judged(groundworks.load(from, to, codes), from, to);
    }

    private DayEvaluations judged(EvaluationContext ground, LocalDate from, LocalDate to) {
        RollUp rollUp = new RollUp(ground.teams());
        Map<LocalDate, FactTotals> byDay = new HashMap<>();
        for (DayParts row : facts.daily(from, to, ground.metrics())) {
            FactTotals tally = byDay.computeIfAbsent(row.day(), day -> new FactTotals());
            String team = ground.roster().teamOn(row.employee(), row.day()).orElse(null);
            rollUp.add(tally, row.employee(), team, row.metric(), row.parts());
        }
        return new DayEvaluations(ground, byDay, facts.pushedDays(from, to));
    }
}
