package io.komdir.kpi.reference.targets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays the targets of one scope and metric over the days of a range, the stronger over the weaker; for one thread. */
final class DailyTargets {
    /** No day has a value. */
    static final BigDecimal[] NONE = {};

    private final DayIndex dayIndex;
    /** Most people of a team have the same plan: its shares are made once. */
    private final Map<Plan, BigDecimal[]> shares = new HashMap<>();

    private record Plan(BigDecimal value, int workingDays) {}

    DailyTargets(DayIndex dayIndex) {
        this.dayIndex = dayIndex;
    }

    /**
     * One entry a day, null for none; {@link #NONE} without targets. The array is the caller's own.
     *
     * @param targets the weaker before the stronger
     * @param sums whether a month's plan spreads over its working days
     */
    BigDecimal[] over(List<Target> targets, boolean sums) {
        if (targets.isEmpty()) {
            return NONE;
        }
        BigDecimal[] days = new BigDecimal[dayIndex.size()];
        for (Target target : targets) {
            if (sums && target.period() == TargetPeriod.MONTH) {
                spread(target, days);
            } else {
                repeat(target, days);
            }
        }
        return days;
    }

    private void repeat(Target target, BigDecimal[] days) {
        int last = dayIndex.last(target.to());
        for (int day = dayIndex.first(target.from()); day <= last; day++) {
            if (dayIndex.working(day)) {
                days[day] = target.value();
            }
        }
    }

    private void spread(Target target, BigDecimal[] days) {
        BigDecimal[] ofMonth = NONE;
        int before = 0;
        int last = dayIndex.last(target.to());
        for (int day = dayIndex.first(target.from()); day <= last; day++) {
            if (dayIndex.working(day)) {
                int place = dayIndex.placeInMonth(day);
                if (ofMonth.length == 0 || place < before) {
                    ofMonth = shares(target.value(), dayIndex.workingDaysOfMonth(day));
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
