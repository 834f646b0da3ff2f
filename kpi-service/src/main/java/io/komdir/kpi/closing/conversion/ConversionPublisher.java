package io.komdir.kpi.closing.conversion;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.ClosedDay;
import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.kpi.reporting.conversion.FunnelFigures;
import io.komdir.kpi.reporting.conversion.StageFigure;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Publishes the counts of each closed day in each funnel: always of the organization, and of every team and employee with
 * counts. Counts of several days add up, so that a consumer can compute the conversion of any window. Events are stored funnel
 * by funnel, so that no more than one funnel's are in memory.
 */
@ApplicationScoped
class ConversionPublisher {
    static final String TOPIC = "komdir.kpi.results";
    static final String MEASURED = "io.komdir.kpi.conversion.measured.v1";

    private final Funnels funnels;
    private final Outbox outbox;

    ConversionPublisher(Funnels funnels, Outbox outbox) {
        this.funnels = funnels;
        this.outbox = outbox;
    }

    /** Part of the closing of a day. */
    @Transactional(MANDATORY)
    void onClosing(@Observes DayClosingEvent closing) {
        DayEvaluations evaluations = closing.evaluations();
        String organization = evaluations.context().settings().code();
        for (Funnel funnel : funnels.all()) {
            outbox.addAll(evaluations
                    .context()
                    .scopes()
                    .map(scope -> measured(funnel, scope, closing.day(), evaluations))
                    .filter(data -> data.scope().equals(Scope.ORGANIZATION) || hasCounts(data))
                    .map(data -> event(organization, data))
                    .toList());
        }
    }

    private static boolean hasCounts(ConversionMeasured data) {
        return data.stages().stream().anyMatch(stage -> stage.count().signum() != 0);
    }

    private static ConversionMeasured measured(Funnel funnel, Scope scope, ClosedDay day, DayEvaluations evaluations) {
        FunnelFigures figures = FunnelFigures.of(
                funnel, metric -> evaluations.sum(scope, metric, day.day()).value());
        List<ConversionMeasured.Stage> stages = IntStream.range(
                        0, figures.stages().size())
                .mapToObj(index -> stage(
                        funnel.stages().get(index).metric(), figures.stages().get(index)))
                .toList();
        return new ConversionMeasured(
                funnel.code(),
                scope,
                evaluations.context().above(scope, day.day()).orElse(null),
                day.day(),
                day.working(),
                day.closedAt(),
                stages,
                figures.overallConversion(),
                day.revision());
    }

    private static ConversionMeasured.Stage stage(String metric, StageFigure figure) {
        return new ConversionMeasured.Stage(
                figure.stage(),
                metric,
                figure.count(),
                figure.conversion(),
                figure.targetConversion(),
                figure.verdict());
    }

    private static DomainEvent event(String organization, ConversionMeasured data) {
        String key = organization + '/' + data.scope();
        return new DomainEvent(TOPIC, key, MEASURED, data.scope() + "/" + data.funnel(), data);
    }
}
