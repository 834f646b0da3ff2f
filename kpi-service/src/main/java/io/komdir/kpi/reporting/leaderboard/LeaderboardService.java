package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactQueries;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ranks the employees of an organization, or of a team, over a period. */
@ApplicationScoped
class LeaderboardService {
    private final EvaluationContextLoader contexts;
    private final LeaderboardQueries queries;
    private final FactQueries facts;
    private final MonthlyAggregateBuilder months;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    LeaderboardService(
            EvaluationContextLoader contexts,
            LeaderboardQueries queries,
            FactQueries facts,
            MonthlyAggregateBuilder months,
            Revisions revisions,
            ReadOnlySnapshot snapshots) {
        this.contexts = contexts;
        this.queries = queries;
        this.facts = facts;
        this.months = months;
        this.revisions = revisions;
        this.snapshots = snapshots;
    }

    /**
     * Ranks those employed on a day of the period that counts, and those with facts on one; of one state of the data.
     *
     * @throws NotFoundException for a metric or team that the organization does not have
     */
    LeaderboardView leaderboard(LeaderboardQuery query) {
        months.prepare(query.range().from(), query.range().to(), () -> context(query));
        return snapshots.call(() -> read(query));
    }

    private LeaderboardView read(LeaderboardQuery query) {
        DateRange range = query.range();
        long revision = revisions.current();
        EvaluationContext context = context(query);
        Set<String> teams =
                query.team() == null ? Set.of() : Set.copyOf(context.teams().withDescendants(query.team()));
        CountedDays days = new CountedDays(range.from(), range.to(), teams);
        MetricDefinition metric = context.metrics().get(0);
        FactTotals totals = queries.read(days, metric, context.roster());
        boolean pushed = facts.anyPushed(range.from(), range.to());
        List<Contender> contenders = context.roster().people().stream()
                .flatMap(person -> contender(person, metric, days, context, totals, pushed).stream())
                .toList();
        return LeaderboardView.of(revision, context.settings().currency(), metric, query, contenders);
    }

    private EvaluationContext context(LeaderboardQuery query) {
        EvaluationContext context =
                contexts.load(query.range().from(), query.range().to(), List.of(query.metric()));
        if (query.team() != null) {
            context.requireTeam(query.team());
        }
        return context;
    }

    private static Optional<Contender> contender(
            Person person,
            MetricDefinition metric,
            CountedDays days,
            EvaluationContext context,
            FactTotals totals,
            boolean pushed) {
        Scope scope = Scope.employee(person.code());
        List<LocalDate> employed = days.employed(person);
        boolean hasFacts = totals.has(scope, metric);
        if (employed.isEmpty() && !hasFacts) {
            return Optional.empty();
        }
        return Optional.of(new Contender(
                person,
                days.team(person, employed),
                Evaluation.of(metric, days.target(person, metric, context), totals.fact(scope, metric), pushed),
                hasFacts,
                days.absent(person, employed, context)));
    }
}
