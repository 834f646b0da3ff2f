package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.evaluation.DayEvaluator;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows missed targets back in time, by the facts as they are known now. Reads as few days as it takes to end all runs:
 * a week and a bit first, twice as much each time, but at most {@value #MOST_DAYS_AT_ONCE} days at once; and only the
 * metrics of runs that are not over. The run of an employee ends at the day of hiring.
 */
@ApplicationScoped
class MissHistory {
    /** How far back a run is followed at most; one that is longer begins there. */
    static final int DAYS = 400;

    private static final int DAYS_OF_A_WEEK = 7;
    /** Days whose facts are held in memory at most. */
    static final int MOST_DAYS_AT_ONCE = 31;

    private final DayEvaluator judge;

    @Inject
    MissHistory(DayEvaluator judge) {
        this.judge = judge;
    }

    /**
     * The runs of the subjects that end with the day.
     *
     * @param judged has at least the day
     * @param lastEnds days up to these belong to an earlier deviation of the subject
     */
    Map<Subject, MissStreak> from(
            LocalDate day, DayEvaluations judged, Collection<Subject> subjects, Map<Subject, LocalDate> lastEnds) {
        LocalDate first = first(day, judged);
        Map<Subject, MissStreak> runs = new HashMap<>();
        for (Subject subject : subjects) {
            runs.put(subject, new MissStreak(notBefore(first, judged, subject, lastEnds.get(subject))));
        }
        show(runs, judged, day);
        leaveOutBefore(day, runs);
        int span = DAYS_OF_A_WEEK + 2 * judged.ground().settings().missedDays();
        LocalDate to = day.minusDays(1);
        Set<String> metrics = open(runs);
        while (!to.isBefore(first) && !metrics.isEmpty()) {
            LocalDate back = to.minusDays(Math.min(span, MOST_DAYS_AT_ONCE) - 1L);
            LocalDate from = back.isBefore(first) ? first : back;
            DayEvaluations earlier = judge.over(from, to, metrics);
            for (LocalDate date = to; !date.isBefore(from); date = date.minusDays(1)) {
                show(runs, earlier, date);
            }
            leaveOutBefore(from, runs);
            metrics = open(runs);
            to = from.minusDays(1);
            span *= 2;
        }
        return runs;
    }

    private static LocalDate first(LocalDate day, DayEvaluations judged) {
        LocalDate bound = day.minusDays(DAYS);
        LocalDate startsOn = judged.ground().settings().startsOn();
        return startsOn.isBefore(bound) ? bound : startsOn;
    }

    /** The newest of the first day that counts, the day after an earlier deviation and an employee's first day. */
    private static LocalDate notBefore(LocalDate first, DayEvaluations judged, Subject subject, LocalDate lastEnd) {
        LocalDate start = lastEnd == null || lastEnd.isBefore(first) ? first : lastEnd.plusDays(1);
        if (subject.scope().kind() != Scope.Kind.EMPLOYEE) {
            return start;
        }
        return judged.ground()
                .roster()
                .find(subject.scope().code())
                .map(Person::hiredOn)
                .filter(start::isBefore)
                .orElse(start);
    }

    private static void leaveOutBefore(LocalDate day, Map<Subject, MissStreak> runs) {
        runs.values().forEach(run -> run.leaveOutBefore(day));
    }

    /** Codes of the metrics of runs that are not over. */
    private static Set<String> open(Map<Subject, MissStreak> runs) {
        return runs.entrySet().stream()
                .filter(run -> !run.getValue().over())
                .map(run -> run.getKey().code())
                .collect(Collectors.toSet());
    }

    private static void show(Map<Subject, MissStreak> runs, DayEvaluations judged, LocalDate date) {
        if (!judged.ground().calendar().working(date)) {
            return;
        }
        Map<String, MetricDefinition> metrics = judged.ground().byCode();
        runs.forEach((subject, run) -> {
            if (!run.over()) {
                MetricDefinition metric = metrics.get(subject.code());
                run.see(
                        date,
                        judged.of(subject.scope(), metric, date),
                        Ratio.of(judged, subject.scope(), metric, date));
            }
        });
    }
}
