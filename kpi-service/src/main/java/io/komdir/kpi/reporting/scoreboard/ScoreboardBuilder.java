package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.DayVerdict;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.Streak;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.evaluation.pace.MonthFactQueries.DayAndMonth;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.OrganizationRow;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.TeamRow;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds the rows of one day's scoreboard. Pure: gets all that was read. */
final class ScoreboardBuilder {
    private final EvaluationContext context;
    private final LocalDate date;
    private final DayAndMonth facts;
    private final ScoreboardLineBuilder lines;
    private final ReportedFacts reported;

    /** @param open whether the date itself remains, that is, it is neither over nor closed */
    ScoreboardBuilder(
            EvaluationContext context,
            LocalDate date,
            boolean open,
            DayAndMonth facts,
            boolean pushed,
            ReportedFacts reported) {
        this.context = context;
        this.date = date;
        this.facts = facts;
        this.lines = new ScoreboardLineBuilder(context, date, open, facts, pushed, reported);
        this.reported = reported;
    }

    /**
     * One row for each person employed on the date, with facts on it or in its report, by team (people without team last),
     * then code; their streaks still missing.
     *
     * @param shown codes of the teams whose people are shown; empty for all people
     */
    List<PersonRow> people(Optional<Set<String>> shown) {
        Comparator<Person> byTeam = Comparator.comparing(
                person -> person.teamOn(date).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
        return context.roster().people().stream()
                .filter(this::listed)
                .filter(person -> shown.isEmpty()
                        || person.teamOn(date).filter(shown.get()::contains).isPresent())
                .sorted(byTeam.thenComparing(Person::code))
                .map(this::row)
                .toList();
    }

    private boolean listed(Person person) {
        Scope scope = Scope.employee(person.code());
        return person.employedOn(date) || facts.day().scopes().contains(scope) || reported.has(scope);
    }

    /** One row for each team, each before its sub-teams. */
    List<TeamRow> teams(Optional<Set<String>> shown) {
        TeamTree tree = context.teams();
        return tree.roots().stream()
                .flatMap(root -> tree.withDescendants(root).stream())
                .filter(code -> shown.isEmpty() || shown.get().contains(code))
                .flatMap(code -> tree.find(code).stream())
                .map(this::row)
                .toList();
    }

    OrganizationRow organization() {
        List<LineView> leading = lines.lines(Scope.ORGANIZATION, context.leading());
        List<LineView> lagging = lines.lines(Scope.ORGANIZATION, context.lagging());
        return new OrganizationRow(verdict(leading, lagging), leading, lagging);
    }

    private PersonRow row(Person person) {
        Scope scope = Scope.employee(person.code());
        List<LineView> leading = lines.lines(scope, context.leading());
        List<LineView> lagging = lines.lines(scope, context.lagging());
        String team = person.teamOn(date).orElse(null);
        return new PersonRow(
                person.code(), person.fullName(), team, verdict(leading, lagging), leading, lagging, Streak.NONE);
    }

    private TeamRow row(io.komdir.kpi.reference.team.TeamRow team) {
        Scope scope = Scope.team(team.code());
        List<LineView> leading = lines.lines(scope, context.leading());
        List<LineView> lagging = lines.lines(scope, context.lagging());
        return new TeamRow(team.code(), team.name(), team.parent(), verdict(leading, lagging), leading, lagging);
    }

    private static Verdict verdict(List<LineView> leading, List<LineView> lagging) {
        return DayVerdict.of(verdicts(leading), verdicts(lagging));
    }

    private static List<Verdict> verdicts(List<LineView> lines) {
        return lines.stream().map(LineView::verdict).toList();
    }
}
