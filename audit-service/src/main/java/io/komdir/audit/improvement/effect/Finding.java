package io.komdir.audit.improvement.effect;

/**
 * What a comparison came to: a difference, or the reason why there is none.
 *
 * @param before null without a difference
 * @param after null without a difference
 * @param difference null when it is too early
 * @param reason null with a difference
 * @param missing null with a difference
 */
record Finding(Side before, Side after, Difference difference, Reason reason, Missing missing) {

    static Finding decided(Side before, Side after, Difference difference) {
        return new Finding(before, after, difference, null, null);
    }

    static Finding tooEarly(Reason reason, Missing missing) {
        return new Finding(null, null, null, reason, missing);
    }

    boolean isDecided() {
        return difference != null;
    }

    /** @param upward whether more is what the task is for */
    Verdict verdict(boolean upward) {
        if (!isDecided()) {
            return Verdict.TOO_EARLY;
        }
        return difference.excludesZero(upward) ? Verdict.MOVED : Verdict.NOT_MOVED;
    }

    boolean movedWrongWay(boolean upward) {
        return isDecided() && difference.excludesZero(!upward);
    }
}
