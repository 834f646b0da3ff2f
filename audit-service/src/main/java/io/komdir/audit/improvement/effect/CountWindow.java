package io.komdir.audit.improvement.effect;

import io.komdir.audit.measurement.DayCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A window that has grown from the task away, to so many working days; the days off between them count too.
 *
 * @param near the working day nearest to the task
 * @param far the working day farthest from it
 */
record CountWindow(LocalDate near, LocalDate far, int days, Counts counts) {
    private static final int SCALE = 6;

    /**
     * The windows of 1, 2, … working days.
     *
     * @param away days of one side, nearest to the task first
     */
    static List<CountWindow> growing(List<DayCounts> away) {
        List<CountWindow> windows = new ArrayList<>();
        Counts counts = Counts.NONE;
        LocalDate near = null;
        for (DayCounts day : away) {
            if (windows.size() == TaskPeriod.MAX_WORKING_DAYS) {
                break;
            }
            if (near == null && !day.working()) {
                continue;
            }
            near = near == null ? day.day() : near;
            counts = counts.plus(day.count(), day.countBefore());
            if (day.working()) {
                windows.add(new CountWindow(near, day.day(), windows.size() + 1, counts));
            }
        }
        return windows;
    }

    Side side() {
        boolean backward = far.isBefore(near);
        BigDecimal value = counts.of().signum() == 0
                ? null
                : plain(counts.count().divide(counts.of(), SCALE, RoundingMode.HALF_UP));
        return new Side(
                backward ? far : near, backward ? near : far, days, value, plain(counts.count()), plain(counts.of()));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
