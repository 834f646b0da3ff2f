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
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes the final report of a day: stores and publishes it, and fires the closing for other packages. */
@ApplicationScoped
class DayReport {
    private final ScoreboardService scoreboards;
    private final DayEvaluator evaluator;
    private final ClosedDayStore days;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Event<DayClosingEvent> closings;

    DayReport(
            ScoreboardService scoreboards,
            DayEvaluator evaluator,
            ClosedDayStore days,
            Outbox outbox,
            ObjectMapper json,
            Event<DayClosingEvent> closings) {
        this.scoreboards = scoreboards;
        this.evaluator = evaluator;
        this.days = days;
        this.outbox = outbox;
        this.json = json;
        this.closings = closings;
    }

    /**
     * Call under the organization's lock; the day is open and all days before it are closed.
     *
     * @param revision taken for this closing
     */
    @Transactional(MANDATORY)
    ClosedDay close(LocalDate day, Instant closedAt, String closedBy, long revision) {
        ScoreboardView report = scoreboards.at(day, Optional.empty());
        DayEvaluations evaluations = evaluator.over(day, day, List.of());
        ClosedDay closed = new ClosedDay(day, report.workingDay(), closedAt, closedBy, revision);
        days.add(closed, write(report));
        outbox.addAll(new DayEvents(closed, evaluations).of(report));
        closings.fire(new DayClosingEvent(closed, evaluations));
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
