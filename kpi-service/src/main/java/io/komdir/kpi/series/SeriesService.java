package io.komdir.kpi.series;

import io.komdir.kpi.judgement.Groundwork;
import io.komdir.kpi.judgement.Groundworks;
import io.komdir.kpi.judgement.Judgement;
import io.komdir.kpi.judgement.Numbers;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.revision.Revisions;
import io.komdir.kpi.rollup.MonthBuilder;
import io.komdir.kpi.scope.Scope;
import io.komdir.kpi.series.Grain.Period;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Plan against fact over time. */
@ApplicationScoped
class SeriesService {
    private final Groundworks groundworks;
    private final SeriesReader reader;
    private final MonthBuilder months;
    private final Revisions revisions;
    private final Snapshots snapshots;
    private final FigureShare share;

    @Inject
    SeriesService(
            Groundworks groundworks,
            SeriesReader reader,
            MonthBuilder months,
            Revisions revisions,
            Snapshots snapshots,
            FigureShare share) {
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
        Groundwork ground = ground(query);
        List<Period> periods = query.periods();
        SeriesFacts facts = reader.read(query, ground);

        List<Figure> figures = new ArrayList<>(
                periods.size() * query.scopes().size() * ground.metrics().size());
        for (Period period : periods) {
            Tally tally = facts.in(period.start());
            boolean anyPush = facts.pushed().contains(period.start());
            boolean complete = !facts.open().contains(period.start());
            for (Scope scope : query.scopes()) {
                for (MetricDefinition metric : ground.metrics()) {
                    Judgement judgement = judge(ground, period, scope, metric, tally.fact(scope, metric), anyPush);
                    figures.add(Figure.of(period.label(), metric.code(), scope, judgement, complete));
                }
            }
        }
        return new Series(revision, ground.settings().currency(), ground.metrics(), figures);
    }

    /** What the series is judged against, when it can be answered. */
    private Groundwork ground(SeriesQuery query) {
        Groundwork ground = groundworks.load(query.from(), query.to(), query.metrics());
        query.scopes().forEach(ground::requireKnown);
        query.requireLength(ground.metrics().size());
        return ground;
    }

    private static Judgement judge(
            Groundwork ground, Period period, Scope scope, MetricDefinition metric, BigDecimal fact, boolean pushed) {
        BigDecimal target = Numbers.plain(ground.targets()
                .over(scope, metric.code(), period.from(), period.to())
                .orElse(null));
        return Judgement.of(metric, target, fact, pushed);
    }
}
