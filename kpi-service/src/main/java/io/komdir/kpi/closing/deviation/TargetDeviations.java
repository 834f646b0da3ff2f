package io.komdir.kpi.closing.deviation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
 * Watches leading targets when a day closes. A target missed on as many working days in a row as the organization allows
 * becomes a deviation; the first working day on target ends it. One event per change of state, none while it lasts.
 */
@ApplicationScoped
class TargetDeviations {
    private final DeviationStore store;
    private final MissHistory lookBack;
    private final Outbox outbox;
    private final Event<DeviationChange> changes;

    @Inject
    TargetDeviations(DeviationStore store, MissHistory lookBack, Outbox outbox, Event<DeviationChange> changes) {
        this.store = store;
        this.lookBack = lookBack;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Part of the closing of a day. A day off changes nothing. */
    @Transactional(MANDATORY)
    void onClosing(@Observes DayClosingEvent closing) {
        if (closing.judged().ground().calendar().working(closing.day().day())) {
            evaluate(closing.judged(), closing.day().day(), closing.day().revision());
        }
    }

    private void evaluate(DayEvaluations judged, LocalDate day, long revision) {
        DeviationEvents events = new DeviationEvents(judged, day, revision);
        List<OpenDeviation> open = store.open(DeviationKind.TARGET);
        List<DomainEvent> told = new ArrayList<>();

        Map<OpenDeviation, EndReason> ended = ended(open, judged, day);
        ended.forEach((deviation, reason) -> told.add(events.resolved(deviation, reason)));
        store.end(ended, day);

        Map<OpenDeviation, List<MissedDay>> found = found(open, judged, day);
        found.forEach((deviation, days) -> told.add(events.detected(deviation, days)));
        store.add(DeviationKind.TARGET, List.copyOf(found.keySet()));
        outbox.addAll(told);
        changes.fire(new DeviationChange(DeviationKind.TARGET, found.size(), ended.size()));
    }

    private static Map<OpenDeviation, EndReason> ended(List<OpenDeviation> open, DayEvaluations judged, LocalDate day) {
        Map<OpenDeviation, EndReason> ended = new LinkedHashMap<>();
        for (OpenDeviation deviation : open) {
            EndReason.on(day, deviation.subject(), judged).ifPresent(reason -> ended.put(deviation, reason));
        }
        return ended;
    }

    private Map<OpenDeviation, List<MissedDay>> found(List<OpenDeviation> open, DayEvaluations judged, LocalDate day) {
        Set<Subject> known = open.stream().map(OpenDeviation::subject).collect(Collectors.toSet());
        List<Subject> missed =
                missed(judged, day).filter(subject -> !known.contains(subject)).toList();
        if (missed.isEmpty()) {
            return Map.of();
        }
        Map<Subject, MissStreak> runs =
                lookBack.from(day, judged, missed, store.lastEnds(DeviationKind.TARGET, missed));
        int tolerated = judged.ground().settings().missedDays();
        Map<OpenDeviation, List<MissedDay>> found = new LinkedHashMap<>();
        for (Subject subject : missed) {
            MissStreak run = runs.get(subject);
            if (run.length() >= tolerated) {
                List<MissedDay> days = run.days();
                found.put(OpenDeviation.found(Ids.next(), subject, days, day), days);
            }
        }
        return found;
    }

    private static Stream<Subject> missed(DayEvaluations judged, LocalDate day) {
        EvaluationContext ground = judged.ground();
        Stream<Scope> people = ground.roster().people().stream()
                .filter(person -> person.employedOn(day))
                .map(person -> Scope.employee(person.code()));
        Stream<Scope> teams = ground.teams().all().stream().map(team -> Scope.team(team.code()));
        return Stream.concat(Stream.concat(people, teams), Stream.of(Scope.ORGANIZATION))
                .flatMap(scope -> ground.leading().stream()
                        .filter(metric -> judged.verdict(scope, metric, day) == Verdict.MISSED)
                        .map(metric -> new Subject(scope, metric.code())));
    }
}
