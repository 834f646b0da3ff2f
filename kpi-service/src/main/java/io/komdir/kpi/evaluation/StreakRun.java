package io.komdir.kpi.evaluation;

import java.time.LocalDate;

/** Counts one streak while days are shown to it from the newest to the oldest, until the first missed one. */
final class StreakRun {
    private Streak streak = Streak.NONE;
    private boolean alive = true;

    /**
     * The next older day.
     *
     * @param open whether the day can still be met: it is not closed yet
     */
    void next(LocalDate day, Verdict verdict, boolean open) {
        if (!alive) {
            return;
        }
        switch (verdict) {
            case MET -> streak = streak.startingOn(day);
            case MISSED -> alive = open;
            case NO_TARGET, NO_DATA -> {
                // Neither counts nor breaks.
            }
        }
    }

    /** Leaves the streak as it is: older days do not count. */
    void end() {
        alive = false;
    }

    /** False once a missed day was found or the run was ended: older days change nothing any more. */
    boolean alive() {
        return alive;
    }

    Streak streak() {
        return streak;
    }
}
