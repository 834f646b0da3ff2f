package io.komdir.audit.improvement.effect;

import io.komdir.audit.measurement.DayCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Compares the conversions of a stage. The windows grow on both sides alike until the stage before has counted enough on
 * each, up to {@link TaskPeriod#MAX_WORKING_DAYS} working days.
 */
final class ConversionComparison {
    private final List<CountWindow> before;
    private final List<CountWindow> after;
    private final TaskPeriod period;
    private final int workingDays;
    private final int minimumCount;

    private ConversionComparison(List<DayCounts> days, TaskPeriod period, int workingDays, int minimumCount) {
        List<DayCounts> backward = new ArrayList<>(
                days.stream().filter(day -> period.before(day.day())).toList());
        Collections.reverse(backward);
        this.before = CountWindow.growing(backward);
        this.after = CountWindow.growing(
                days.stream().filter(day -> period.after(day.day())).toList());
        this.period = period;
        this.workingDays = workingDays;
        this.minimumCount = Math.max(1, minimumCount);
    }

    /**
     * Compares the shortest windows that suffice.
     *
     * @param days oldest first, days off too
     * @param workingDays minimum of a side
     * @param minimumCount minimum of the stage before, on either side
     */
    static ComparisonResult compare(List<DayCounts> days, TaskPeriod period, int workingDays, int minimumCount) {
        return new ConversionComparison(days, period, workingDays, minimumCount).compare();
    }

    /** Compares these days only, oldest first; empty when nothing was counted in the stage before on a side. */
    static Optional<ComparisonResult> over(List<DayCounts> before, List<DayCounts> after) {
        CountWindow first = last(CountWindow.growing(before));
        CountWindow second = last(CountWindow.growing(after));
        if (first == null || second == null) {
            return Optional.empty();
        }
        boolean counted =
                first.counts().of().signum() > 0 && second.counts().of().signum() > 0;
        return counted ? Optional.of(decided(first, second)) : Optional.empty();
    }

    private static CountWindow last(List<CountWindow> windows) {
        return windows.isEmpty() ? null : windows.get(windows.size() - 1);
    }

    private ComparisonResult compare() {
        if (before.size() < workingDays) {
            return tooEarly(Reason.NO_BASELINE, workingDays);
        }
        for (int length = workingDays; length <= before.size(); length++) {
            if (sufficient(before.get(length - 1))) {
                if (after.size() < length) {
                    return tooEarly(period.shortOf(stillMissing()), length);
                }
                if (sufficient(after.get(length - 1))) {
                    return decided(before.get(length - 1), after.get(length - 1));
                }
            }
        }
        boolean thinBaseline = !sufficient(before.get(before.size() - 1));
        return tooEarly(thinBaseline ? Reason.BASELINE_TOO_THIN : Reason.NEVER_ENOUGH, before.size());
    }

    private Reason stillMissing() {
        return after.size() < workingDays ? Reason.DAYS_MISSING : Reason.COUNTS_MISSING;
    }

    private boolean sufficient(CountWindow window) {
        return window.counts().missing(minimumCount).signum() == 0;
    }

    private ComparisonResult tooEarly(Reason reason, int length) {
        boolean thin = reason == Reason.BASELINE_TOO_THIN || reason == Reason.NEVER_ENOUGH;
        Missing missing = new Missing(
                Math.max(0, length - before.size()),
                thin ? 0 : Math.max(0, length - after.size()),
                missingCounts(before, length),
                missingCounts(after, length));
        return ComparisonResult.tooEarly(reason, missing);
    }

    private BigDecimal missingCounts(List<CountWindow> side, int length) {
        int available = Math.min(length, side.size());
        return (available == 0 ? Counts.NONE : side.get(available - 1).counts()).missing(minimumCount);
    }

    private static ComparisonResult decided(CountWindow before, CountWindow after) {
        return ComparisonResult.decided(
                before.side(), after.side(), Newcombe.difference(before.counts(), after.counts()));
    }
}
