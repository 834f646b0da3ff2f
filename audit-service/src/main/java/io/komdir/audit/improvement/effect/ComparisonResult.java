package io.komdir.audit.improvement.effect;

/**
 * The result of a comparison: a difference, or the reason why there is none.
 *
 * @param before null without a difference
 * @param after null without a difference
 * @param difference null when it is too early
 * @param reason null with a difference
 * @param missing null with a difference
 */
record ComparisonResult(Side before, Side after, Difference difference, Reason reason, Missing missing) {

    static ComparisonResult decided(Side before, Side after, Difference difference) {
        return new ComparisonResult(before, after, difference, null, null);
    }

    static ComparisonResult tooEarly(Reason reason, Missing missing) {
        return new ComparisonResult(null, null, null, reason, missing);
    }

    boolean isDecided() {
        return difference != null;
    }

    /** @param upward whether the task is to raise the figure */
    EffectVerdict verdict(boolean upward) {
        if (!isDecided()) {
            return EffectVerdict.TOO_EARLY;
        }
        return difference.excludesZero(upward) ? EffectVerdict.MOVED : EffectVerdict.NOT_MOVED;
    }

    boolean movedWrongWay(boolean upward) {
        return isDecided() && difference.excludesZero(!upward);
    }
}
