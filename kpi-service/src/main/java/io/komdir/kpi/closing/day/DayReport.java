package io.komdir.kpi.closing.day;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.DayEvaluator;
import io.komdir.kpi.reporting.scoreboard.ScoreboardService;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView;
import io.komdir.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Judges a day for good: keeps its report, tells it, and lets other rooms do their part of the closing. */
@ApplicationScoped
class DayReport {
    private final ScoreboardService scoreboards;
    private final DayEvaluator judge;
    private final ClosedDayStore days;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Event<DayChange.Closed> closings;
    private final Event<DayClosingEvent> closingDay;

    @Inject
    DayReport(
            ScoreboardService scoreboards,
            DayEvaluator judge,
            ClosedDayStore days,
            Outbox outbox,
            ObjectMapper json,
            Event<DayChange.Closed> closings,
            Event<DayClosingEvent> closingDay) {
        this.scoreboards = scoreboards;
        this.judge = judge;
        this.days = days;
        this.outbox = outbox;
        this.json = json;
        this.closings = closings;
        this.closingDay = closingDay;
    }

    /**
     * Call under the organization's lock; the day is not closed yet and all days before it are.
     *
     * @param revision taken for this closing
     */
    @Transactional(MANDATORY)
    ClosedDay close(LocalDate day, Instant closedAt, String closedBy, long revision) {
        ScoreboardView report = scoreboards.at(day, Optional.empty());
        DayEvaluations judged = judge.over(day, day);
        ClosedDay closed = new ClosedDay(day, report.workingDay(), closedAt, closedBy, revision);
        days.add(closed, write(report));
        outbox.addAll(new DayEvents(closed, judged).of(report));
        closingDay.fire(new DayClosingEvent(closed, judged));
        closings.fire(new DayChange.Closed(closedBy));
        return closed;
    }

    private String write(ScoreboardView report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scoreboard is always JSON", e);
        }
    }
}
