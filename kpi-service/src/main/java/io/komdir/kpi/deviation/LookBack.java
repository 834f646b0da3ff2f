package io.komdir.kpi.deviation;

import io.komdir.kpi.judgement.DayJudgements;
import io.komdir.kpi.judgement.Fraction;
import io.komdir.kpi.judgement.Judge;
import io.komdir.kpi.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Follows missed targets back in time, by the facts as they are known now. Reads as few days as it takes to end all runs:
 * a week and a bit first, twice as much each time.
 */
@ApplicationScoped
class LookBack {
    /** How far back a run is followed at most; one that is longer begins there. */
    static final int DAYS = 400;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MOST_DAYS_AT_ONCE = 62;

    private final Judge judge;

    @Inject
    LookBack(Judge judge) {
        this.judge = judge;
    }

    /**
     * The runs of the subjects that end with the day.
     *
     * @param judged has at least the day
     * @param lastEnds days up to these belong to an earlier deviation of the subject
     */
    Map<Subject, MissRun> from(
            LocalDate day, DayJudgements judged, Collection<Subject> subjects, Map<Subject, LocalDate> lastEnds) {
        LocalDate first = first(day, judged);
        Map<Subject, MissRun> runs = new HashMap<>();
        for (Subject subject : subjects) {
            LocalDate end = lastEnds.get(subject);
            runs.put(subject, new MissRun(end == null || end.isBefore(first) ? first : end.plusDays(1)));
        }
        show(runs, judged, day);
        int span = DAYS_OF_A_WEEK + 2 * judged.ground().settings().missedDays();
        LocalDate to = day.minusDays(1);
        while (!to.isBefore(first) && runs.values().stream().anyMatch(run -> !run.over())) {
            LocalDate back = to.minusDays(Math.min(span, MOST_DAYS_AT_ONCE) - 1L);
            LocalDate from = back.isBefore(first) ? first : back;
            DayJudgements earlier = judge.over(from, to);
            for (LocalDate date = to; !date.isBefore(from); date = date.minusDays(1)) {
                show(runs, earlier, date);
            }
            to = from.minusDays(1);
            span *= 2;
        }
        return runs;
    }

    private static LocalDate first(LocalDate day, DayJudgements judged) {
        LocalDate bound = day.minusDays(DAYS);
        LocalDate startsOn = judged.ground().settings().startsOn();
        return startsOn.isBefore(bound) ? bound : startsOn;
    }

    private static void show(Map<Subject, MissRun> runs, DayJudgements judged, LocalDate date) {
        if (!judged.ground().calendar().working(date)) {
            return;
        }
        Map<String, MetricDefinition> metrics = judged.ground().byCode();
        runs.forEach((subject, run) -> {
            if (!run.over()) {
                MetricDefinition metric = metrics.get(subject.metric());
                run.see(
                        date,
                        judged.of(subject.scope(), metric, date),
                        Fraction.of(judged, subject.scope(), metric, date));
            }
        });
    }
}
