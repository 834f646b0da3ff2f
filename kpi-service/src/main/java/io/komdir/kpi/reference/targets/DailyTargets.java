package io.komdir.kpi.reference.targets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints the rows of one scope and metric over the days of a range, the stronger over the weaker; for one thread. */
final class DailyTargets {
    /** No day has a value. */
    static final BigDecimal[] NOTHING = {};

    private final DayIndex grid;
    /** Most people of a team have the same plan: its shares are made once. */
    private final Map<Plan, BigDecimal[]> shares = new HashMap<>();

    private record Plan(BigDecimal value, int workingDays) {}

    DailyTargets(DayIndex grid) {
        this.grid = grid;
    }

    /**
     * One entry a day, null for none; {@link #NOTHING} without rows. The array is the caller's own.
     *
     * @param rows the weaker before the stronger
     * @param sums whether a month's plan spreads over its working days
     */
    BigDecimal[] over(List<Target> rows, boolean sums) {
        if (rows.isEmpty()) {
            return NOTHING;
        }
        BigDecimal[] days = new BigDecimal[grid.size()];
        for (Target row : rows) {
            if (sums && row.period() == TargetPeriod.MONTH) {
                spread(row, days);
            } else {
                repeat(row, days);
            }
        }
        return days;
    }

    private void repeat(Target row, BigDecimal[] days) {
        int last = grid.last(row.to());
        for (int day = grid.first(row.from()); day <= last; day++) {
            if (grid.working(day)) {
                days[day] = row.value();
            }
        }
    }

    private void spread(Target row, BigDecimal[] days) {
        BigDecimal[] ofMonth = NOTHING;
        int before = 0;
        int last = grid.last(row.to());
        for (int day = grid.first(row.from()); day <= last; day++) {
            if (grid.working(day)) {
                int place = grid.placeInMonth(day);
                if (ofMonth.length == 0 || place < before) {
                    ofMonth = shares(row.value(), grid.workingDaysOfMonth(day));
                }
                days[day] = ofMonth[place];
                before = place;
            }
        }
    }

    private BigDecimal[] shares(BigDecimal value, int workingDays) {
        return shares.computeIfAbsent(
                new Plan(value, workingDays), plan -> MonthPlan.spread(plan.value(), plan.workingDays()));
    }
}
