package io.komdir.audit.settings;

/**
 * The thresholds of an organization. The defaults of the speeds are a working week and nearly three.
 *
 * @param fastFixDays working days of effort up to which a fix is fast
 * @param fastResultDays working days to the result up to which the result is fast
 * @param effectWorkingDays working days on either side of a task that are compared to prove its effect
 * @param effectMinimumCount least count of the stage before, on either side, for a proof by conversions
 */
public record Thresholds(int fastFixDays, int fastResultDays, int effectWorkingDays, int effectMinimumCount) {
    /** Of an organization that has set none. */
    public static final Thresholds DEFAULT = new Thresholds(5, 14, 10, 30);
}
