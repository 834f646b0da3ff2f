package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.evaluation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The working days on which a target was missed in a row, counted back from the newest. A day on target ends the run; a
 * day without target (an absence) or without data (an outage of the CRM) neither counts nor ends it, but
 * {@value #DAYS_WITHOUT_TARGET} calendar days in a row without target do: older misses are another matter then.
 */
final class MissStreak {
    /** As many calendar days in a row without target end a run; misses before them do not count. */
    static final int DAYS_WITHOUT_TARGET = 31;

    private final LocalDate notBefore;
    private final List<MissedDay> newestFirst = new ArrayList<>();
    private LocalDate oldestWithTarget;
    private boolean over;

    /**
     * @param notBefore days before it belong to history or to an earlier deviation and do not count
     */
    MissStreak(LocalDate notBefore) {
        this.notBefore = notBefore;
    }

    /**
     * Takes the next working day, going back in time. Days off are not shown to it.
     *
     * @param parts what the fact was divided from; null for a sum
     */
    void see(LocalDate day, Evaluation judgement, Ratio parts) {
        if (over) {
            return;
        }
        leaveOutBefore(day.plusDays(1));
        if (over) {
            return;
        }
        if (judgement.verdict() != Verdict.NO_TARGET) {
            oldestWithTarget = day;
        }
        switch (judgement.verdict()) {
            case MISSED -> newestFirst.add(new MissedDay(day, judgement.target(), judgement.fact(), parts));
            case MET -> over = true;
            case NO_TARGET, NO_DATA -> {}
        }
    }

    /** Ends the run when no day before this one can belong to it. All working days from this one on were seen. */
    void leaveOutBefore(LocalDate day) {
        boolean longWithoutTarget =
                oldestWithTarget != null && !day.isAfter(oldestWithTarget.minusDays(DAYS_WITHOUT_TARGET));
        over = over || longWithoutTarget || !day.isAfter(notBefore);
    }

    /** Whether earlier days can no longer change it. */
    boolean over() {
        return over;
    }

    /** How many working days in a row were missed. */
    int length() {
        return newestFirst.size();
    }

    /** The missed days, oldest first. */
    List<MissedDay> days() {
        List<MissedDay> days = new ArrayList<>(newestFirst);
        Collections.reverse(days);
        return List.copyOf(days);
    }
}
