package io.komdir.kpi.closing.conversion;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.ClosedDay;
import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.kpi.reporting.conversion.FunnelFigures;
import io.komdir.kpi.reporting.conversion.StageFigure;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells what each closed day counted in each funnel: always for the organization, and for every team and employee with
 * counts. Counts of several days add up, so that whoever keeps them can compute the conversion of any window. Events are
 * stored funnel by funnel, so that no more than one funnel's are in memory.
 */
@ApplicationScoped
class DayConversions {
    static final String TOPIC = "komdir.kpi.results";
    static final String MEASURED = "io.komdir.kpi.conversion.measured.v1";

    private final Funnels funnels;
    private final Outbox outbox;

    @Inject
    DayConversions(Funnels funnels, Outbox outbox) {
        this.funnels = funnels;
        this.outbox = outbox;
    }

    /** Part of the closing of a day. */
    @Transactional(MANDATORY)
    void onClosing(@Observes DayClosingEvent closing) {
        DayEvaluations judged = closing.judged();
        for (Funnel funnel : funnels.all()) {
            List<DomainEvent> events = scopes(judged.ground())
                    .map(scope -> measured(funnel, scope, closing.day(), judged))
                    .filter(data -> data.scope().equals(Scope.ORGANIZATION) || counts(data))
                    .map(data -> event(data, judged.ground()))
                    .toList();
            outbox.addAll(events);
        }
    }

    private static Stream<Scope> scopes(EvaluationContext ground) {
        Stream<Scope> teams = ground.teams().all().stream().map(team -> Scope.team(team.code()));
        Stream<Scope> people =
                ground.roster().people().stream().map(Person::code).map(Scope::employee);
        return Stream.of(Stream.of(Scope.ORGANIZATION), teams, people).flatMap(all -> all);
    }

    private static boolean counts(ConversionMeasured data) {
        return data.stages().stream().anyMatch(stage -> stage.count().signum() != 0);
    }

    private static ConversionMeasured measured(Funnel funnel, Scope scope, ClosedDay day, DayEvaluations judged) {
        FunnelFigures figures = FunnelFigures.of(
                funnel, metric -> judged.parts(scope, metric, day.day()).value());
        List<ConversionMeasured.Stage> stages = IntStream.range(
                        0, figures.stages().size())
                .mapToObj(index -> stage(
                        funnel.stages().get(index).metric(), figures.stages().get(index)))
                .toList();
        return new ConversionMeasured(
                funnel.code(),
                scope,
                judged.ground().above(scope, day.day()).orElse(null),
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

    private static DomainEvent event(ConversionMeasured data, EvaluationContext ground) {
        String key = ground.settings().code() + '/' + data.scope();
        return new DomainEvent(TOPIC, key, MEASURED, data.scope() + "/" + data.funnel(), data);
    }
}
