package io.komdir.kpi.standup;

import io.komdir.kpi.closing.day.DayStatus;
import io.komdir.kpi.evaluation.FactQueries;
import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reporting.scoreboard.ScoreboardService;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.standup.StandupView.Missed;
import io.komdir.kpi.standup.StandupView.Result;
import io.komdir.kpi.standup.StandupView.Yesterday;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the results of the last working day before a stand-up. */
@ApplicationScoped
@Transactional
class YesterdayLoader {
    private static final int LOOK_BACK_DAYS = 366;

    private final Calendars calendars;
    private final ScoreboardService scoreboards;
    private final FactQueries facts;
    private final Organizations organizations;

    YesterdayLoader(
            Calendars calendars, ScoreboardService scoreboards, FactQueries facts, Organizations organizations) {
        this.calendars = calendars;
        this.scoreboards = scoreboards;
        this.facts = facts;
        this.organizations = organizations;
    }

    /** The last working day before the date; empty when the year before has none. */
    Optional<LocalDate> lastWorkingDay(LocalDate date) {
        LocalDate first = date.minusDays(LOOK_BACK_DAYS);
        List<LocalDate> days = calendars.load(first, date).workingDays(first, date.minusDays(1));
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }

    /** The team's report of the day. */
    ScoreboardView scoreboard(LocalDate day, String team) {
        return scoreboards.at(day, Optional.of(team));
    }

    /**
     * The results in the form of an agenda.
     *
     * @param date of the stand-up
     */
    Yesterday results(
            ScoreboardView scoreboard, TeamPeople people, Map<String, MetricDefinition> metrics, LocalDate date) {
        List<Missed> missed = new MissedLines(metrics, people).of(scoreboard);
        boolean pushed = facts.anyPushed(scoreboard.date(), scoreboard.date());
        return new Yesterday(
                scoreboard.date(), status(scoreboard), !pushed, results(scoreboard, people, missed, date), missed);
    }

    private DayStatus status(ScoreboardView scoreboard) {
        if (scoreboard.closed()) {
            return DayStatus.CLOSED;
        }
        if (scoreboard.history()) {
            return DayStatus.HISTORY;
        }
        return scoreboard.date().isAfter(organizations.today()) ? DayStatus.FUTURE : DayStatus.OPEN;
    }

    private static List<Result> results(
            ScoreboardView scoreboard, TeamPeople people, List<Missed> missed, LocalDate date) {
        Map<String, Integer> places = new HashMap<>();
        missed.forEach(line -> places.putIfAbsent(line.employee(), places.size()));
        return scoreboard.rows().stream()
                .sorted(Comparator.comparing(row -> places.getOrDefault(row.employee(), Integer.MAX_VALUE)))
                .map(row -> result(row, people, date))
                .toList();
    }

    private static Result result(PersonRow row, TeamPeople people, LocalDate date) {
        Optional<Person> person = people.roster().find(row.employee());
        return new Result(
                row.employee(),
                row.fullName(),
                row.team(),
                people.name(row.team()),
                person.filter(one -> one.leftBefore(date)).isPresent(),
                row.verdict(),
                row.streak().days());
    }
}
