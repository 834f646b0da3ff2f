package io.komdir.kpi.closing.day;

import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.ResultLine;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.scoreboard.LineView;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The results of a closed day: one event for the organization, each team and each employee of the report. */
final class DayEvents {
    static final String TOPIC = "komdir.kpi.results";
    static final String CLOSED = "io.komdir.kpi.day.closed.v1";

    private final ClosedDay day;
    private final DayEvaluations evaluations;
    private final String organization;
    private final Map<String, MetricDefinition> metrics;

    DayEvents(ClosedDay day, DayEvaluations evaluations) {
        this.day = day;
        this.evaluations = evaluations;
        this.organization = evaluations.context().settings().code();
        this.metrics = evaluations.context().byCode();
    }

    List<DomainEvent> of(ScoreboardView report) {
        List<DomainEvent> events = new ArrayList<>();
        var whole = report.organization();
        events.add(event(Scope.ORGANIZATION, null, whole.verdict(), whole.leading(), whole.lagging()));
        report.teams()
                .forEach(row -> events.add(
                        event(Scope.team(row.team()), row.parent(), row.verdict(), row.leading(), row.lagging())));
        report.rows()
                .forEach(row -> events.add(event(
                        Scope.employee(row.employee()), row.team(), row.verdict(), row.leading(), row.lagging())));
        return events;
    }

    private DomainEvent event(
            Scope scope, String team, Verdict verdict, List<LineView> leading, List<LineView> lagging) {
        List<ResultLine> lines = Stream.concat(leading.stream(), lagging.stream())
                .map(line -> line(scope, line))
                .toList();
        DayClosed data = new DayClosed(
                scope, team, day.day(), day.working(), verdict, day.closedAt(), day.closedBy(), day.revision(), lines);
        return new DomainEvent(TOPIC, organization + '/' + scope, CLOSED, scope.toString(), data);
    }

    private ResultLine line(Scope scope, LineView line) {
        MetricDefinition metric = metrics.get(line.metric());
        return ResultLine.of(
                metric,
                new Evaluation(line.target(), line.fact(), line.percent(), line.verdict()),
                evaluations.ratio(scope, metric, day.day()));
    }
}
