package io.komdir.kpi.standup;

import io.komdir.kpi.reference.calendar.DayReason;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView;
import java.util.List;
import java.util.Optional;

/**
 * A stand-up's agenda with all that its forms need.
 *
 * @param metrics in the order of reports
 * @param reason why the date is a day off, or works although the week says otherwise
 * @param scoreboard the team's scoreboard of the last working day, with the lines that were met too
 */
record Agenda(
        StandupView view,
        List<MetricDefinition> metrics,
        Optional<DayReason> reason,
        Optional<ScoreboardView> scoreboard) {

    /** The same with the reason of a day off in the reader's language. */
    Agenda withDayOff(String text) {
        return new Agenda(view.withDayOff(text), metrics, reason, scoreboard);
    }
}
