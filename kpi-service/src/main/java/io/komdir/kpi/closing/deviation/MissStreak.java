package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.Ratio;
import io.komdir.kpi.evaluation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The working days on which a target was missed in a row, counted back from the newest. A day on target ends the streak; a
 * day without target (an absence) or without data (an outage of the CRM) neither counts nor ends it, but
 * {@value #MAX_DAYS_WITHOUT_TARGET} calendar days in a row without target do: older misses belong to another streak.
 */
final class MissStreak {
    /** As many calendar days in a row without target end a streak; misses before them do not count. */
    static final int MAX_DAYS_WITHOUT_TARGET = 31;

    private final LocalDate notBefore;
    private final List<MissedDay> newestFirst = new ArrayList<>();
    private LocalDate oldestWithTarget;
    private boolean ended;

    /**
     * @param notBefore days before it belong to history or to an earlier deviation and do not count
     */
    MissStreak(LocalDate notBefore) {
        this.notBefore = notBefore;
    }

    /**
     * Adds the next older working day. Days off are not added.
     *
     * @param ratio what the fact is divided from; null for a sum
     */
    void add(LocalDate day, Evaluation evaluation, Ratio ratio) {
        if (ended) {
            return;
        }
        endBefore(day.plusDays(1));
        if (ended) {
            return;
        }
        if (evaluation.verdict() != Verdict.NO_TARGET) {
            oldestWithTarget = day;
        }
        switch (evaluation.verdict()) {
            case MISSED -> newestFirst.add(new MissedDay(day, evaluation.target(), evaluation.fact(), ratio));
            case MET -> ended = true;
            case NO_TARGET, NO_DATA -> {}
        }
    }

    /** Ends the streak when no day before this one can belong to it. All working days from this one on were added. */
    void endBefore(LocalDate day) {
        boolean longWithoutTarget =
                oldestWithTarget != null && !day.isAfter(oldestWithTarget.minusDays(MAX_DAYS_WITHOUT_TARGET));
        ended = ended || longWithoutTarget || !day.isAfter(notBefore);
    }

    /** Whether older days can no longer change it. */
    boolean ended() {
        return ended;
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
