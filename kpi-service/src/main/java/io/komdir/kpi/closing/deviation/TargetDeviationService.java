package io.komdir.kpi.closing.deviation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Detects and ends deviations of leading targets when a day closes. A target missed on as many working days in a row as the organization allows
 * becomes a deviation; the first working day on target ends it. One event per change of state, none while it lasts.
 */
@ApplicationScoped
class TargetDeviationService {
    private final DeviationStore store;
    private final MissHistory missHistory;
    private final Outbox outbox;
    private final Event<DeviationChange> changes;

    TargetDeviationService(
            DeviationStore store, MissHistory missHistory, Outbox outbox, Event<DeviationChange> changes) {
        this.store = store;
        this.missHistory = missHistory;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Part of the closing of a day. A day off changes nothing. */
    @Transactional(MANDATORY)
    void onClosing(@Observes DayClosingEvent closing) {
        if (closing.evaluations().context().calendar().working(closing.day().day())) {
            evaluate(closing.evaluations(), closing.day().day(), closing.day().revision());
        }
    }

    private void evaluate(DayEvaluations evaluations, LocalDate day, long revision) {
        DeviationEvents factory = new DeviationEvents(evaluations, day, revision);
        List<OpenDeviation> open = store.open(DeviationKind.TARGET);
        List<DomainEvent> events = new ArrayList<>();

        Map<OpenDeviation, EndReason> ended = ended(open, evaluations, day);
        ended.forEach((deviation, reason) -> events.add(factory.resolved(deviation, reason)));
        store.end(ended, day);

        Map<OpenDeviation, List<MissedDay>> found = found(open, evaluations, day);
        found.forEach((deviation, days) -> events.add(factory.detected(deviation, days)));
        store.add(DeviationKind.TARGET, List.copyOf(found.keySet()));
        outbox.addAll(events);
        changes.fire(new DeviationChange(DeviationKind.TARGET, found.size(), ended.size()));
    }

    private static Map<OpenDeviation, EndReason> ended(
            List<OpenDeviation> open, DayEvaluations evaluations, LocalDate day) {
        Map<OpenDeviation, EndReason> ended = new LinkedHashMap<>();
        for (OpenDeviation deviation : open) {
            EndReason.on(day, deviation.subject(), evaluations).ifPresent(reason -> ended.put(deviation, reason));
        }
        return ended;
    }

    private Map<OpenDeviation, List<MissedDay>> found(
            List<OpenDeviation> open, DayEvaluations evaluations, LocalDate day) {
        Set<Subject> openSubjects = open.stream().map(OpenDeviation::subject).collect(Collectors.toSet());
        List<Subject> missed = missed(evaluations, day)
                .filter(subject -> !openSubjects.contains(subject))
                .toList();
        if (missed.isEmpty()) {
            return Map.of();
        }
        Map<Subject, MissStreak> streaks =
                missHistory.streaks(day, evaluations, missed, store.lastEnds(DeviationKind.TARGET, missed));
        int tolerated = evaluations.context().settings().missedDays();
        Map<OpenDeviation, List<MissedDay>> found = new LinkedHashMap<>();
        for (Subject subject : missed) {
            MissStreak streak = streaks.get(subject);
            if (streak.length() >= tolerated) {
                List<MissedDay> days = streak.days();
                found.put(OpenDeviation.found(Ids.next(), subject, days, day), days);
            }
        }
        return found;
    }

    private static Stream<Subject> missed(DayEvaluations evaluations, LocalDate day) {
        EvaluationContext context = evaluations.context();
        return context.scopes()
                .filter(scope -> !EndReason.hasLeft(scope, context, day))
                .flatMap(scope -> context.leading().stream()
                        .filter(metric -> evaluations.verdict(scope, metric, day) == Verdict.MISSED)
                        .map(metric -> new Subject(scope, metric.code())));
    }
}
