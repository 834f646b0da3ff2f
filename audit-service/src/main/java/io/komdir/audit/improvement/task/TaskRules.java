package io.komdir.audit.improvement.task;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The rules of a task across its fields. */
final class TaskRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    /** How many days late a start or an end may be recorded. */
    static final int MAX_DAYS_LATE = 366;

    private TaskRules() {}

    /** @throws RuleViolationException naming each field that violates a rule */
    static void check(TaskRequest request) {
        LocalDate dueOn = request.dueOn();
        Violations violations = new Violations()
                .when(
                        request.fixSpeed() == null && request.effortDays() == null,
                        "fixSpeed",
                        "speed-or-days",
                        "effortDays")
                .when(
                        request.resultSpeed() == null && request.daysToResult() == null,
                        "resultSpeed",
                        "speed-or-days",
                        "daysToResult")
                .when(dueOn.isBefore(FIRST_DAY) || dueOn.isAfter(LAST_DAY), "dueOn", "range", FIRST_DAY, LAST_DAY);
        effect(violations.in("expectedEffect"), request.expectedEffect(), request.funnel());
        origin(violations.in("origin"), request.originOrManual());
        violations.throwIfAny();
    }

    /**
     * The day of a start or an end.
     *
     * @param on as given, null for today
     * @param notBefore the earliest day that makes sense
     */
    static LocalDate day(LocalDate on, LocalDate notBefore, LocalDate today) {
        LocalDate day = Objects.requireNonNullElse(on, today);
        LocalDate earliest = notBefore == null ? today.minusDays(MAX_DAYS_LATE) : notBefore;
        // A clock that was set back, or another time zone: the end is never before the start.
        LocalDate latest = today.isBefore(earliest) ? earliest : today;
        if (on == null) {
            return day.isBefore(earliest) ? earliest : day;
        }
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolationException(new Violation("on", "range", earliest, latest));
        }
        return day;
    }

    private static void effect(Violations violations, ExpectedEffect effect, String taskFunnel) {
        if (effect.metric() == null && effect.stage() == null) {
            violations.add("metric", "metric-or-stage-of-funnel");
        } else if (effect.metric() != null) {
            violations
                    .when(effect.stage() != null, "stage", "beside-metric")
                    .when(effect.funnel() != null, "funnel", "beside-metric")
                    .when(effect.change().signum() == 0, "to", "same-as-from");
        } else {
            violations
                    .when(effect.funnel() == null && taskFunnel == null, "funnel", "required")
                    .when(!isFraction(effect.from()), "from", "range", 0, 1)
                    .when(!isFraction(effect.to()), "to", "range", 0, 1)
                    .when(effect.change().signum() <= 0, "to", "above-from");
        }
    }

    private static boolean isFraction(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static void origin(Violations violations, TaskOrigin origin) {
        boolean cause = origin.type() == TaskOrigin.Type.CAUSE;
        boolean finding = origin.type() == TaskOrigin.Type.AUDIT_ITEM;
        belongs(violations, "diagnosis", origin.diagnosis(), cause, TaskOrigin.Type.CAUSE);
        belongs(violations, "check", origin.check(), cause, TaskOrigin.Type.CAUSE);
        belongs(violations, "audit", origin.audit(), finding, TaskOrigin.Type.AUDIT_ITEM);
        belongs(violations, "item", origin.item(), finding, TaskOrigin.Type.AUDIT_ITEM);
    }

    private static void belongs(
            Violations violations, String field, Object value, boolean needed, TaskOrigin.Type type) {
        violations
                .when(needed && value == null, field, "required")
                .when(!needed && value != null, field, "only-with-origin", type);
    }
}
