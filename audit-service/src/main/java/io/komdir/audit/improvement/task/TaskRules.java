package io.komdir.audit.improvement.task;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the fields of a task have to keep to together; finds all that is wrong. */
final class TaskRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    /** How many days a start or an end may be recorded late. */
    static final int DAYS_LATE = 366;

    private final List<Violation> violations = new ArrayList<>();

    private TaskRules() {}

    /** @throws RuleViolationException naming each field that breaks a rule */
    static void check(TaskRequest input) {
        TaskRules rules = new TaskRules();
        rules.speeds(input);
        if (input.dueOn().isBefore(FIRST_DAY) || input.dueOn().isAfter(LAST_DAY)) {
            rules.broken("dueOn", "range", FIRST_DAY, LAST_DAY);
        }
        rules.effect(input.expectedEffect(), input.funnel());
        rules.origin(input.originOrManual());
        rules.finish();
    }

    /**
     * The day of a start or an end.
     *
     * @param on as given, null for today
     * @param notBefore the earliest day that makes sense
     */
    static LocalDate day(LocalDate on, LocalDate notBefore, LocalDate today) {
        LocalDate day = Objects.requireNonNullElse(on, today);
        LocalDate earliest = notBefore == null ? today.minusDays(DAYS_LATE) : notBefore;
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

    private void speeds(TaskRequest input) {
        if (input.fixSpeed() == null && input.effortDays() == null) {
            broken("fixSpeed", "speed-or-days", "effortDays");
        }
        if (input.resultSpeed() == null && input.daysToResult() == null) {
            broken("resultSpeed", "speed-or-days", "daysToResult");
        }
    }

    private void effect(ExpectedEffect effect, String taskFunnel) {
        if (effect.metric() == null && effect.stage() == null) {
            broken("expectedEffect.metric", "metric-or-stage-of-funnel");
        } else if (effect.metric() != null) {
            metric(effect);
        } else {
            stage(effect, taskFunnel);
        }
    }

    private void metric(ExpectedEffect effect) {
        if (effect.stage() != null) {
            broken("expectedEffect.stage", "beside-metric");
        }
        if (effect.funnel() != null) {
            broken("expectedEffect.funnel", "beside-metric");
        }
        if (effect.from().compareTo(effect.to()) == 0) {
            broken("expectedEffect.to", "same-as-from");
        }
    }

    private void stage(ExpectedEffect effect, String taskFunnel) {
        if (effect.funnel() == null && taskFunnel == null) {
            broken("expectedEffect.funnel", "required");
        }
        fraction("expectedEffect.from", effect.from());
        fraction("expectedEffect.to", effect.to());
        if (effect.to().compareTo(effect.from()) <= 0) {
            broken("expectedEffect.to", "above-from");
        }
    }

    private void fraction(String field, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            broken(field, "range", 0, 1);
        }
    }

    private void origin(TaskOrigin origin) {
        boolean cause = origin.type() == TaskOrigin.Type.CAUSE;
        boolean finding = origin.type() == TaskOrigin.Type.AUDIT_ITEM;
        belongs("origin.diagnosis", origin.diagnosis(), cause, TaskOrigin.Type.CAUSE);
        belongs("origin.check", origin.check(), cause, TaskOrigin.Type.CAUSE);
        belongs("origin.audit", origin.audit(), finding, TaskOrigin.Type.AUDIT_ITEM);
        belongs("origin.item", origin.item(), finding, TaskOrigin.Type.AUDIT_ITEM);
    }

    private void belongs(String field, Object value, boolean needed, TaskOrigin.Type type) {
        if (needed && value == null) {
            broken(field, "required");
        } else if (!needed && value != null) {
            broken(field, "only-with-origin", type);
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }

    private void finish() {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
