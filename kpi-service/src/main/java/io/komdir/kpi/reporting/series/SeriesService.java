package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregateBuilder;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.series.Grain.Period;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Plan against fact over time. */
@ApplicationScoped
class SeriesService {
    private final EvaluationContextLoader contexts;
    private final SeriesFactsLoader loader;
    private final MonthlyAggregateBuilder months;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;
    private final Permit permit;

    SeriesService(
            EvaluationContextLoader contexts,
            SeriesFactsLoader loader,
            MonthlyAggregateBuilder months,
            Revisions revisions,
            ReadOnlySnapshot snapshots,
            Permit permit) {
        this.contexts = contexts;
        this.loader = loader;
        this.months = months;
        this.revisions = revisions;
        this.snapshots = snapshots;
        this.permit = permit;
    }

    /**
     * The figures of every requested period, scope and metric, also without target and fact. Revision, targets and facts are
     * of one state of the data.
     *
     * @throws NotFoundException for a metric, team or employee that the organization does not have
     * @throws io.komdir.platform.problem.BadRequestException when the answer would be too long
     * @throws java.util.concurrent.RejectedExecutionException when too many long series are computed at once
     */
    Report<SeriesView> series(SeriesQuery query) {
        permit.acquire(query.maxFigures());
        months.prepare(query.range().from(), query.range().to(), () -> context(query));
        return snapshots.call(() -> read(query));
    }

    private Report<SeriesView> read(SeriesQuery query) {
        long revision = revisions.current();
        EvaluationContext context = context(query);
        List<Period> periods = query.periods();
        SeriesFacts facts = loader.load(query, context);

        List<DataPoint> points = new ArrayList<>(
                periods.size() * query.scopes().size() * context.metrics().size());
        for (Period period : periods) {
            FactTotals totals = facts.in(period.start());
            boolean pushed = facts.pushed().contains(period.start());
            boolean complete = !facts.open().contains(period.start());
            for (Scope scope : query.scopes()) {
                for (MetricDefinition metric : context.metrics()) {
                    BigDecimal target = context.target(scope, metric, period.from(), period.to());
                    Evaluation evaluation = Evaluation.of(metric, target, totals.fact(scope, metric), pushed);
                    points.add(DataPoint.of(period.label(), metric.code(), scope, evaluation, complete));
                }
            }
        }
        return SeriesView.report(revision, context.settings().currency(), context.metrics(), points);
    }

    private EvaluationContext context(SeriesQuery query) {
        EvaluationContext context =
                contexts.load(query.range().from(), query.range().to(), query.metrics());
        query.scopes().forEach(context::requireExists);
        query.requireLength(context.metrics().size());
        return context;
    }
}
