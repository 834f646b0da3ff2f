package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregateBuilder;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.series.Grain.Period;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Plan against fact over time. */
@ApplicationScoped
class SeriesService {
    private final EvaluationContextLoader groundworks;
    private final SeriesReader reader;
    private final MonthlyAggregateBuilder months;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;
    private final Permit share;

    @Inject
    SeriesService(
            EvaluationContextLoader groundworks,
            SeriesReader reader,
            MonthlyAggregateBuilder months,
            Revisions revisions,
            ReadOnlySnapshot snapshots,
            Permit share) {
        this.groundworks = groundworks;
        this.reader = reader;
        this.months = months;
        this.revisions = revisions;
        this.snapshots = snapshots;
        this.share = share;
    }

    /**
     * The figures of every period, scope and metric asked for, those without target and fact too. Revision, targets and facts
     * are of one state of the data.
     *
     * @throws NotFoundException for a metric, team or employee that the organization does not have
     * @throws io.komdir.platform.problem.BadRequestException when the answer would be too long
     * @throws java.util.concurrent.RejectedExecutionException when too many long series are computed at once
     */
    Series series(SeriesQuery query) {
        share.take(query.figuresAtMost());
        months.prepare(query.from(), query.to(), () -> ground(query));
        return snapshots.call(() -> read(query));
    }

    private Series read(SeriesQuery query) {
        long revision = revisions.current();
        EvaluationContext ground = ground(query);
        List<Period> periods = query.periods();
        SeriesFacts facts = reader.read(query, ground);

        List<DataPoint> figures = new ArrayList<>(
                periods.size() * query.scopes().size() * ground.metrics().size());
        for (Period period : periods) {
            FactTotals tally = facts.in(period.start());
            boolean anyPush = facts.pushed().contains(period.start());
            boolean complete = !facts.open().contains(period.start());
            for (Scope scope : query.scopes()) {
                for (MetricDefinition metric : ground.metrics()) {
                    Evaluation judgement = judge(ground, period, scope, metric, tally.fact(scope, metric), anyPush);
                    figures.add(DataPoint.of(period.label(), metric.code(), scope, judgement, complete));
                }
            }
        }
        return new Series(revision, ground.settings().currency(), ground.metrics(), figures);
    }

    /** What the series is judged against, when it can be answered. */
    private EvaluationContext ground(SeriesQuery query) {
        EvaluationContext ground = groundworks.load(query.from(), query.to(), query.metrics());
        query.scopes().forEach(ground::requireKnown);
        query.requireLength(ground.metrics().size());
        return ground;
    }

    private static Evaluation judge(
            EvaluationContext ground,
            Period period,
            Scope scope,
            MetricDefinition metric,
            BigDecimal fact,
            boolean pushed) {
        BigDecimal target = Numbers.plain(ground.targets()
                .over(scope, metric.code(), period.from(), period.to())
                .orElse(null));
        return Evaluation.of(metric, target, fact, pushed);
    }
}
