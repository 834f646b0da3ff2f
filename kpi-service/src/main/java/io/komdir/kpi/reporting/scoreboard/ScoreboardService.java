package io.komdir.kpi.reporting.scoreboard;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.evaluation.FactQueries;
import io.komdir.kpi.evaluation.Streak;
import io.komdir.kpi.evaluation.StreakCalculator;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.evaluation.pace.MonthFactQueries;
import io.komdir.kpi.evaluation.pace.MonthFactQueries.DayAndMonth;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
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
@Transactional
public class ScoreboardService {
    private final EvaluationContextLoader contexts;
    private final MonthFactQueries monthFacts;
    private final FactQueries facts;
    private final StreakCalculator streaks;
    private final Revisions revisions;
    private final ReportedScoreboards reported;

    public ScoreboardService(
            EvaluationContextLoader contexts,
            MonthFactQueries monthFacts,
            FactQueries facts,
            StreakCalculator streaks,
            Revisions revisions,
            ReportedScoreboards reported) {
        this.contexts = contexts;
        this.monthFacts = monthFacts;
        this.facts = facts;
        this.streaks = streaks;
        this.revisions = revisions;
        this.reported = reported;
    }

    /**
     * The day by its current facts; of a closed day each line also has the reported fact.
     *
     * @param team only this team, its sub-teams and their people; empty for all
     * @param today a date from today on counts among the remaining days of its month, until it closes
     * @throws NotFoundException without an organization, and for a team that it does not have
     */
    public ScoreboardView at(LocalDate date, Optional<String> team, LocalDate today) {
        return read(date, team, !date.isBefore(today));
    }

    /** The same of a day that is over, as at its closing: only the days after it remain. */
    public ScoreboardView at(LocalDate date, Optional<String> team) {
        return read(date, team, false);
    }

    private ScoreboardView read(LocalDate date, Optional<String> team, boolean remaining) {
        long revision = revisions.current();
        EvaluationContext context = contexts.load(date.minusDays(StreakCalculator.FIRST_CHUNK_DAYS), date);
        Optional<Set<String>> shown = shown(context.teams(), team);
        DayAndMonth month = monthFacts.read(date, context);
        boolean pushed = facts.anyPushed(date, date);
        Optional<ScoreboardView> closing = reported.find(date);

        ReportedFacts reportedFacts = closing.map(ReportedFacts::of).orElse(ReportedFacts.NONE);
        boolean open = remaining && closing.isEmpty();
        ScoreboardBuilder builder = new ScoreboardBuilder(context, date, open, month, pushed, reportedFacts);
        return new ScoreboardView(
                date,
                context.calendar().working(date),
                closing.isPresent(),
                context.history(date),
                revision,
                context.settings().currency(),
                withStreaks(builder.people(shown), context, date),
                builder.teams(shown),
                builder.organization());
    }

    private List<PersonRow> withStreaks(List<PersonRow> rows, EvaluationContext context, LocalDate date) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        rows.forEach(row -> verdicts.put(row.employee(), row.verdict()));
        Map<String, Streak> found = streaks.of(context, date, verdicts);
        return rows.stream()
                .map(row -> row.withStreak(found.get(row.employee())))
                .toList();
    }

    /**
     * A closed day as it was reported at closing, whatever was pushed since. The teams are filtered as they are now.
     *
     * @throws ConflictException {@code day-not-closed} while the day is open
     */
    public ScoreboardView atClosing(LocalDate date, Optional<String> team) {
        ScoreboardView closing = reported.find(date)
                .orElseThrow(() -> new ConflictException("day-not-closed", date))
                .asClosed();
        return team.flatMap(code -> shown(contexts.teams(), team))
                .map(closing::withTeams)
                .orElse(closing);
    }

    private static Optional<Set<String>> shown(TeamTree tree, Optional<String> team) {
        return team.map(code -> {
            if (!tree.contains(code)) {
                throw new NotFoundException("team", code);
            }
            return new HashSet<>(tree.withDescendants(code));
        });
    }
}
