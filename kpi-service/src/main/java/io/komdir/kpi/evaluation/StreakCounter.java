package io.komdir.kpi.evaluation;

import java.time.LocalDate;

/** Counts one streak from the newest day to the oldest, until the first missed one. */
final class StreakCounter {
    private Streak streak = Streak.NONE;
    private boolean ended;

    /**
     * Adds the next older day.
     *
     * @param open whether the day can still be met: it is not closed yet
     */
    void add(LocalDate day, Verdict verdict, boolean open) {
        if (ended) {
            return;
        }
        switch (verdict) {
            case MET -> streak = streak.startingOn(day);
            case MISSED -> ended = !open;
            case NO_TARGET, NO_DATA -> {
                // Neither counts nor breaks.
            }
        }
    }

    /** Leaves the streak as it is: older days do not count. */
    void end() {
        ended = true;
    }

    /** Whether older days change nothing any more: a missed day was found, or the counter was ended. */
    boolean ended() {
        return ended;
    }

    Streak streak() {
        return streak;
    }
}
