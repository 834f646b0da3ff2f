package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.shared.Scopes;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a diagnosis by hand has to keep to; finds all that is wrong. */
final class DiagnosisRequestRules {
    static final int MOST_DAYS = 366;
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    /** As many digits as the database keeps. */
    static final int INTEGER_DIGITS = 18;
    /** Digits after the point are rounded to those that are kept; a number with more than these is no measurement. */
    private static final int MOST_SCALE = 40;

    private final List<Violation> violations = new ArrayList<>();

    private DiagnosisRequestRules() {}

    /**
     * Checks all that is given.
     *
     * @param lastDay the last day that a window may end on
     * @throws RuleViolationException naming each field that breaks a rule
     */
    static void check(DiagnosisRequest input, LocalDate lastDay) {
        DiagnosisRequestRules rules = new DiagnosisRequestRules();
        rules.subject(input);
        if (input.scope() != null && !Scopes.isScope(input.scope())) {
            rules.broken("scope", "scope");
        }
        rules.number("actual", input.actual(), input.metric() == null);
        rules.number("target", input.target(), input.metric() == null);
        if (input.hasFigures()) {
            rules.required("actual", input.actual());
            rules.window(input.from(), input.to(), lastDay);
        }
        rules.end();
    }

    /** @throws RuleViolationException when somebody has to give figures, because nothing was measured */
    static void requireFigures(DiagnosisRequest input) {
        DiagnosisRequestRules rules = new DiagnosisRequestRules();
        rules.notMeasured("actual", input.actual());
        rules.notMeasured("from", input.from());
        rules.notMeasured("target", input.target());
        rules.notMeasured("to", input.to());
        rules.end();
    }

    private void subject(DiagnosisRequest input) {
        if (input.metric() != null) {
            code("metric", input.metric());
            if (input.funnel() != null || input.stage() != null) {
                broken("metric", "metric-beside-stage");
            }
            return;
        }
        code("funnel", input.funnel());
        code("stage", input.stage());
    }

    private void code(String field, String code) {
        if (code == null) {
            broken(field, "required");
        } else if (!code.matches(Scopes.CODE)) {
            broken(field, "code");
        }
    }

    private void number(String field, BigDecimal number, boolean conversion) {
        if (number == null) {
            return;
        }
        if (conversion && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            broken(field, "range", 0, 1);
        } else if (number.scale() > MOST_SCALE || number.precision() - number.scale() > INTEGER_DIGITS) {
            broken(field, "digits", INTEGER_DIGITS, Figures.SCALE);
        }
    }

    private void window(LocalDate from, LocalDate to, LocalDate lastDay) {
        required("from", from);
        required("to", to);
        if (from != null && (from.isBefore(FIRST) || from.isAfter(lastDay))) {
            broken("from", "range", FIRST, lastDay);
        } else if (to != null && to.isAfter(lastDay)) {
            broken("to", "at-most", lastDay);
        } else if (from != null && to != null && to.isBefore(from)) {
            broken("to", "at-least", from);
        } else if (from != null && to != null && ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            broken("to", "at-most", from.plusDays(MOST_DAYS - 1));
        }
    }

    private void required(String field, Object value) {
        if (value == null) {
            broken(field, "required");
        }
    }

    private void notMeasured(String field, Object value) {
        if (value == null) {
            broken(field, "not-measured");
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }

    private void end() {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
