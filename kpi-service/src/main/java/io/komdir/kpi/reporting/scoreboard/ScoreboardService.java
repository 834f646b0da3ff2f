package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.Streak;
import io.komdir.kpi.evaluation.Streaks;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.evaluation.pace.MonthFacts;
import io.komdir.kpi.evaluation.pace.MonthFacts.DayAndMonth;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plan against fact for one day. */
@ApplicationScoped
public class ScoreboardService {
    private final EvaluationContextLoader groundworks;
    private final MonthFacts monthFacts;
    private final FactReader facts;
    private final Streaks streaks;
    private final Revisions revisions;
    private final ReportedDay reportedDay;

    @Inject
    public ScoreboardService(
            EvaluationContextLoader groundworks,
            MonthFacts monthFacts,
            FactReader facts,
            Streaks streaks,
            Revisions revisions,
            ReportedDay reportedDay) {
        this.groundworks = groundworks;
        this.monthFacts = monthFacts;
        this.facts = facts;
        this.streaks = streaks;
        this.revisions = revisions;
        this.reportedDay = reportedDay;
    }

    /**
     * The day as it is known now; of a closed day each line also tells what was reported.
     *
     * @param team only this team, its sub-teams and their people; empty for everybody
     * @param today a date from then on counts among the days that remain of its month, until it closes
     * @throws NotFoundException without an organization, and for a team that it does not have
     */
    @Transactional
    public ScoreboardView at(LocalDate date, Optional<String> team, LocalDate today) {
        return read(date, team, !date.isBefore(today));
    }

    /** The same when the day is done, as at its closing: the days after it remain. */
    @Transactional
    public ScoreboardView at(LocalDate date, Optional<String> team) {
        return read(date, team, false);
    }

    private ScoreboardView read(LocalDate date, Optional<String> team, boolean toCome) {
        long revision = revisions.current();
        EvaluationContext ground = groundworks.load(date.minusDays(Streaks.FIRST_CHUNK_DAYS), date);
        Optional<Set<String>> shown = shown(ground.teams(), team);
        DayAndMonth month = monthFacts.read(date, ground);
        boolean pushed = !facts.pushedDays(date, date).isEmpty();
        Optional<ScoreboardView> reported = reportedDay.of(date);

        ReportedFacts reportedFacts = reported.map(ReportedFacts::of).orElse(ReportedFacts.NONE);
        ScoreboardBuilder board =
                new ScoreboardBuilder(ground, date, toCome && reported.isEmpty(), month, pushed, reportedFacts);
        List<Person> people = board.people().stream()
                .filter(person -> shown.isEmpty()
                        || person.teamOn(date).filter(shown.get()::contains).isPresent())
                .toList();
        return new ScoreboardView(
                date,
                ground.calendar().working(date),
                reported.isPresent(),
                ground.history(date),
                revision,
                ground.settings().currency(),
                withStreaks(board.rows(people), ground, date),
                board.teams(teams(ground.teams(), team)),
                board.organization());
    }

    private List<PersonRow> withStreaks(List<PersonRow> rows, EvaluationContext ground, LocalDate date) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        rows.forEach(row -> verdicts.put(row.employee(), row.verdict()));
        Map<String, Streak> found = streaks.of(ground, date, verdicts);
        return rows.stream()
                .map(row -> row.withStreak(found.get(row.employee())))
                .toList();
    }

    /**
     * A closed day as it was reported at closing, whatever was pushed since. The teams are filtered as they stand now.
     *
     * @throws ConflictException {@code day-not-closed} while the day is not closed
     */
    @Transactional
    public ScoreboardView atClosing(LocalDate date, Optional<String> team) {
        ScoreboardView reported = reportedDay
                .of(date)
                .orElseThrow(() -> new ConflictException("day-not-closed", date))
                .asClosed();
        if (team.isEmpty()) {
            return reported;
        }
        Set<String> shown = shown(groundworks.teams(), team).orElseThrow();
        return reported.withRows(
                reported.rows().stream()
                        .filter(row -> shown.contains(row.team()))
                        .toList(),
                reported.teams().stream()
                        .filter(row -> shown.contains(row.team()))
                        .toList(),
                reported.organization());
    }

    private static Optional<Set<String>> shown(TeamTree tree, Optional<String> team) {
        return team.map(code -> {
            if (!tree.contains(code)) {
                throw new NotFoundException("team", code);
            }
            return new HashSet<>(tree.withDescendants(code));
        });
    }

    private static List<String> teams(TeamTree tree, Optional<String> team) {
        return team.map(tree::withDescendants)
                .orElseGet(() -> tree.roots().stream()
                        .flatMap(root -> tree.withDescendants(root).stream())
                        .toList());
    }
}
