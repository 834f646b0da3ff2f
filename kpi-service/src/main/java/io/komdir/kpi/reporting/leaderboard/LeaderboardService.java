package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregateBuilder;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ranks the employees of an organization, or of a team, over a period. */
@ApplicationScoped
class LeaderboardService {
    private final EvaluationContextLoader groundworks;
    private final LeaderboardFacts reader;
    private final FactReader facts;
    private final MonthlyAggregateBuilder months;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    @Inject
    LeaderboardService(
            EvaluationContextLoader groundworks,
            LeaderboardFacts reader,
            FactReader facts,
            MonthlyAggregateBuilder months,
            Revisions revisions,
            ReadOnlySnapshot snapshots) {
        this.groundworks = groundworks;
        this.reader = reader;
        this.facts = facts;
        this.months = months;
        this.revisions = revisions;
        this.snapshots = snapshots;
    }

    /**
     * Those employed on a day of the period that counts, and those with facts on one; of one state of the data.
     *
     * @param code of a metric
     * @param team whose members are ranked, by what they did in it; empty for everybody
     * @param limit most of the ranked ones, and of those who are not
     * @throws NotFoundException for a metric or team that the organization does not have
     */
    LeaderboardView leaderboard(String code, DateRange range, Optional<String> team, int limit) {
        months.prepare(range.from(), range.to(), () -> ground(code, range, team));
        return snapshots.call(() -> read(code, range, team, limit));
    }

    private LeaderboardView read(String code, DateRange range, Optional<String> team, int limit) {
        long revision = revisions.current();
        EvaluationContext ground = ground(code, range, team);
        Set<String> teams =
                team.map(one -> Set.copyOf(ground.teams().withDescendants(one))).orElse(Set.of());
        CountedDays days = new CountedDays(range.from(), range.to(), teams);
        MetricDefinition metric = ground.byCode().get(code);
        FactTotals tally = reader.read(days, metric, ground.roster());
        boolean pushed = facts.anyPushed(range.from(), range.to());

        List<Contender> contenders = ground.roster().people().stream()
                .flatMap(person -> contender(person, metric, days, ground, tally, pushed).stream())
                .toList();
        return LeaderboardView.of(
                new LeaderboardView.Asked(revision, ground.settings().currency(), metric, range, team.orElse(null)),
                new Ranking(metric.goal()).places(contenders),
                contenders.stream()
                        .filter(contender -> contender.rankedBy() == null)
                        .toList(),
                limit);
    }

    private EvaluationContext ground(String code, DateRange range, Optional<String> team) {
        EvaluationContext ground = groundworks.load(range.from(), range.to(), List.of(code));
        if (team.isPresent() && !ground.teams().contains(team.get())) {
            throw new NotFoundException("team", team.get());
        }
        return ground;
    }

    private static Optional<Contender> contender(
            Person person,
            MetricDefinition metric,
            CountedDays days,
            EvaluationContext ground,
            FactTotals tally,
            boolean pushed) {
        Scope scope = Scope.employee(person.code());
        List<LocalDate> employed = days.employed(person);
        boolean hasFacts = tally.has(scope, metric);
        if (employed.isEmpty() && !hasFacts) {
            return Optional.empty();
        }
        BigDecimal target = days.target(person, metric, ground);
        return Optional.of(new Contender(
                person,
                days.team(person, employed),
                Evaluation.of(metric, target, tally.fact(scope, metric), pushed),
                hasFacts,
                days.absent(person, employed, ground)));
    }
}
