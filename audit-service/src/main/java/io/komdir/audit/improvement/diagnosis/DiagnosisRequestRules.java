package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.numbers.Decimals;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The rules of a diagnosis by hand. */
final class DiagnosisRequestRules {
    static final int MAX_DAYS = 366;
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    /** As many digits as the database stores. */
    static final int INTEGER_DIGITS = 18;
    /** Digits after the point are rounded to those that are stored; a number with more than these is no measurement. */
    private static final int MAX_SCALE = 40;

    private final DiagnosisRequest request;
    private final Violations violations = new Violations();

    private DiagnosisRequestRules(DiagnosisRequest request) {
        this.request = request;
    }

    /**
     * Checks all that is given.
     *
     * @param lastDay the last day that a window may end on
     * @throws io.komdir.platform.problem.RuleViolationException naming each field that violates a rule
     */
    static void check(DiagnosisRequest request, LocalDate lastDay) {
        DiagnosisRequestRules rules = new DiagnosisRequestRules(request);
        rules.subject();
        rules.violations.when(request.scope() != null && !Codes.isScope(request.scope()), "scope", "scope");
        rules.number("actual", request.actual());
        rules.number("target", request.target());
        if (request.hasFigures()) {
            rules.required("actual", request.actual());
            rules.window(request.from(), request.to(), lastDay);
        }
        rules.violations.throwIfAny();
    }

    /** @throws io.komdir.platform.problem.RuleViolationException for figures that are not given and were not measured */
    static void requireFigures(DiagnosisRequest request) {
        new Violations()
                .when(request.actual() == null, "actual", "not-measured")
                .when(request.from() == null, "from", "not-measured")
                .when(request.target() == null, "target", "not-measured")
                .when(request.to() == null, "to", "not-measured")
                .throwIfAny();
    }

    private void subject() {
        if (request.metric() != null) {
            code("metric", request.metric());
            violations.when(request.funnel() != null || request.stage() != null, "metric", "metric-beside-stage");
        } else {
            code("funnel", request.funnel());
            code("stage", request.stage());
        }
    }

    private void code(String field, String code) {
        required(field, code);
        violations.when(code != null && !Codes.isCode(code), field, "code");
    }

    private void number(String field, BigDecimal number) {
        if (number == null) {
            return;
        }
        boolean conversion = request.metric() == null;
        if (conversion && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            violations.add(field, "range", 0, 1);
        } else if (number.scale() > MAX_SCALE || Decimals.integerDigits(number) > INTEGER_DIGITS) {
            violations.add(field, "digits", INTEGER_DIGITS, Figures.SCALE);
        }
    }

    private void window(LocalDate from, LocalDate to, LocalDate lastDay) {
        required("from", from);
        required("to", to);
        if (from != null && (from.isBefore(FIRST_DAY) || from.isAfter(lastDay))) {
            violations.add("from", "range", FIRST_DAY, lastDay);
        } else if (to != null && to.isAfter(lastDay)) {
            violations.add("to", "at-most", lastDay);
        } else if (from != null && to != null && to.isBefore(from)) {
            violations.add("to", "at-least", from);
        } else if (from != null && to != null && ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            violations.add("to", "at-most", from.plusDays(MAX_DAYS - 1));
        }
    }

    private void required(String field, Object value) {
        violations.when(value == null, field, "required");
    }
}
