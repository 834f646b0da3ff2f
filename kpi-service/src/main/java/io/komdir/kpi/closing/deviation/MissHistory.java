package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.DayEvaluator;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows missed targets back in time, by the current facts. Reads only the days that it takes to end all streaks: a week and a
 * bit first, twice as much each time, but at most {@value #MAX_CHUNK_DAYS} days at once; and only the metrics of streaks that
 * have not ended. The streak of an employee ends at the day of hiring.
 */
@ApplicationScoped
class MissHistory {
    /** A longer streak begins there. */
    static final int MAX_DAYS = 400;
    /** Days whose facts are held in memory at most. */
    static final int MAX_CHUNK_DAYS = 31;

    private static final int DAYS_OF_A_WEEK = 7;

    private final DayEvaluator evaluator;

    MissHistory(DayEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * The streaks of the subjects that end with the day.
     *
     * @param evaluations has at least the day
     * @param lastEnds days up to these belong to an earlier deviation of the subject
     */
    Map<Subject, MissStreak> streaks(
            LocalDate day, DayEvaluations evaluations, Collection<Subject> subjects, Map<Subject, LocalDate> lastEnds) {
        LocalDate first = first(day, evaluations);
        Map<Subject, MissStreak> streaks = new HashMap<>();
        for (Subject subject : subjects) {
            streaks.put(subject, new MissStreak(notBefore(first, evaluations, subject, lastEnds.get(subject))));
        }
        add(streaks, evaluations, day, day);
        int span = DAYS_OF_A_WEEK + 2 * evaluations.context().settings().missedDays();
        LocalDate to = day.minusDays(1);
        Set<String> metrics = openMetrics(streaks);
        while (!to.isBefore(first) && !metrics.isEmpty()) {
            LocalDate back = to.minusDays(Math.min(span, MAX_CHUNK_DAYS) - 1L);
            LocalDate from = back.isBefore(first) ? first : back;
            add(streaks, evaluator.over(from, to, metrics), from, to);
            metrics = openMetrics(streaks);
            to = from.minusDays(1);
            span *= 2;
        }
        return streaks;
    }

    private static LocalDate first(LocalDate day, DayEvaluations evaluations) {
        LocalDate bound = day.minusDays(MAX_DAYS);
        LocalDate startsOn = evaluations.context().settings().startsOn();
        return startsOn.isBefore(bound) ? bound : startsOn;
    }

    /** The newest of the first day that counts, the day after an earlier deviation and an employee's first day. */
    private static LocalDate notBefore(
            LocalDate first, DayEvaluations evaluations, Subject subject, LocalDate lastEnd) {
        LocalDate start = lastEnd == null || lastEnd.isBefore(first) ? first : lastEnd.plusDays(1);
        if (subject.scope().kind() != Scope.Kind.EMPLOYEE) {
            return start;
        }
        return evaluations
                .context()
                .roster()
                .find(subject.scope().code())
                .map(Person::hiredOn)
                .filter(start::isBefore)
                .orElse(start);
    }

    /** Adds the working days from the last to the first. */
    private static void add(
            Map<Subject, MissStreak> streaks, DayEvaluations evaluations, LocalDate from, LocalDate to) {
        for (LocalDate date = to; !date.isBefore(from); date = date.minusDays(1)) {
            if (evaluations.context().calendar().working(date)) {
                add(streaks, evaluations, date);
            }
        }
        streaks.values().forEach(streak -> streak.endBefore(from));
    }

    private static void add(Map<Subject, MissStreak> streaks, DayEvaluations evaluations, LocalDate date) {
        Map<String, MetricDefinition> metrics = evaluations.context().byCode();
        streaks.forEach((subject, streak) -> {
            if (!streak.ended()) {
                MetricDefinition metric = metrics.get(subject.code());
                streak.add(
                        date,
                        evaluations.of(subject.scope(), metric, date),
                        evaluations.ratio(subject.scope(), metric, date));
            }
        });
    }

    /** Codes of the metrics of streaks that have not ended. */
    private static Set<String> openMetrics(Map<Subject, MissStreak> streaks) {
        return streaks.entrySet().stream()
                .filter(streak -> !streak.getValue().ended())
                .map(streak -> streak.getKey().code())
                .collect(Collectors.toSet());
    }
}
