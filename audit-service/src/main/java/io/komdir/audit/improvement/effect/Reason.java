package io.komdir.audit.improvement.effect;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing is decided; texts under {@code effect.<name>}. */
@Schema(name = "EffectReason")
public enum Reason {
    /** The task is not completed. */
    NOT_DONE(false),
    /** Working days after the completion are still to come. */
    DAYS_MISSING(false),
    /** There are the days, but more has to be counted in the stage before; the windows grow day by day. */
    COUNTS_MISSING(false),
    /** Too few working days were measured before the start; none will be added to them. */
    NO_BASELINE(true),
    /** Too little was counted before the start, in the longest window that is looked at. */
    BASELINE_TOO_THIN(true),
    /** Too little was counted after the completion, in the longest window that is looked at. */
    NEVER_ENOUGH(true),
    /** The scope is not measured any more: the days after the completion are over. */
    MEASURED_NO_MORE(true);

    private final boolean forGood;

    Reason(boolean forGood) {
        this.forGood = forGood;
    }

    /** Whether it cannot be decided any more. */
    public boolean forGood() {
        return forGood;
    }
}
