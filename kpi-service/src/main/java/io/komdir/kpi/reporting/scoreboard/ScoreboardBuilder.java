package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.DayVerdict;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.Streak;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.evaluation.pace.MonthFacts.DayAndMonth;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.OrganizationRow;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.TeamRow;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Lays out the rows of one day's report. Pure: all that was read is handed in. */
final class ScoreboardBuilder {
    private static final Comparator<Person> BY_CODE = Comparator.comparing(Person::code);

    private final EvaluationContext ground;
    private final LocalDate date;
    private final DayAndMonth facts;
    private final ScoreboardLineBuilder lines;
    private final ReportedFacts reported;
    private final List<MetricDefinition> leading;
    private final List<MetricDefinition> lagging;

    /** @param open whether the date itself remains, that is, it is not over and not closed */
    ScoreboardBuilder(
            EvaluationContext ground,
            LocalDate date,
            boolean open,
            DayAndMonth facts,
            boolean pushed,
            ReportedFacts reported) {
        this.ground = ground;
        this.date = date;
        this.facts = facts;
        this.lines = new ScoreboardLineBuilder(ground, date, open, facts, pushed, reported);
        this.reported = reported;
        this.leading = ground.leading();
        this.lagging = ground.lagging();
    }

    /** Those employed on the date, with facts on it or in its report, by team (nobody's last), then code. */
    List<Person> people() {
        Comparator<Person> byTeam = Comparator.comparing(
                person -> person.teamOn(date).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
        return ground.roster().people().stream()
                .filter(this::onBoard)
                .sorted(byTeam.thenComparing(BY_CODE))
                .toList();
    }

    private boolean onBoard(Person person) {
        Scope scope = Scope.employee(person.code());
        return person.employedOn(date) || facts.day().scopes().contains(scope) || reported.has(scope);
    }

    /** One row each, their streaks still missing. */
    List<PersonRow> rows(List<Person> people) {
        return people.stream().map(this::row).toList();
    }

    List<TeamRow> teams(List<String> codes) {
        return codes.stream()
                .flatMap(code -> ground.teams().find(code).stream())
                .map(this::row)
                .toList();
    }

    OrganizationRow organization() {
        List<LineView> first = lines.lines(Scope.ORGANIZATION, leading);
        List<LineView> second = lines.lines(Scope.ORGANIZATION, lagging);
        return new OrganizationRow(verdict(first, second), first, second);
    }

    private PersonRow row(Person person) {
        Scope scope = Scope.employee(person.code());
        List<LineView> first = lines.lines(scope, leading);
        List<LineView> second = lines.lines(scope, lagging);
        String team = person.teamOn(date).orElse(null);
        return new PersonRow(
                person.code(), person.fullName(), team, verdict(first, second), first, second, Streak.NONE);
    }

    private TeamRow row(io.komdir.kpi.reference.team.TeamRow team) {
        Scope scope = Scope.team(team.code());
        List<LineView> first = lines.lines(scope, leading);
        List<LineView> second = lines.lines(scope, lagging);
        return new TeamRow(team.code(), team.name(), team.parent(), verdict(first, second), first, second);
    }

    private static Verdict verdict(List<LineView> leading, List<LineView> lagging) {
        return DayVerdict.of(verdicts(leading), verdicts(lagging));
    }

    private static List<Verdict> verdicts(List<LineView> lines) {
        return lines.stream().map(LineView::verdict).toList();
    }
}
