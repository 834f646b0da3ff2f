package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of requests about repeat sales that need no data of the organization; finds all violations. */
final class RepeatSalesRules {
    static final long MAX_CUSTOMERS_ESTIMATED = 100_000_000;
    static final long MAX_CUSTOMERS_PLANNED = 10_000_000;
    static final BigDecimal MAX_PURCHASES = BigDecimal.valueOf(1000);
    static final BigDecimal MAX_MONEY = BigDecimal.valueOf(100_000_000);
    static final BigDecimal MAX_SET_UP = new BigDecimal("1000000000000");
    static final int MAX_FARMERS = 1000;
    static final int MAX_CONTACTS = 1000;
    static final int MAX_CONVERSIONS = 10;
    static final int MAX_SCOPES = 50;
    static final int MAX_HORIZON = 60;
    static final int MAX_WAITING = 12;
    static final int MAX_SPREAD = 24;
    static final YearMonth FIRST_START = YearMonth.of(2000, 1);
    static final YearMonth LAST_START = YearMonth.of(2095, 12);

    private final Violations violations;

    private RepeatSalesRules(Violations violations) {
        this.violations = violations;
    }

    /** @throws RuleViolationException naming each field that breaks a rule */
    static void check(MissedRevenueRequest request) {
        RepeatSalesRules rules = new RepeatSalesRules(new Violations());
        rules.base(request.customers(), MAX_CUSTOMERS_ESTIMATED, request.returningShare());
        rules.required("purchasesPerYear", request.purchasesPerYear());
        rules.number("purchasesPerYear", request.purchasesPerYear(), MAX_PURCHASES, Numbers.SCALE);
        rules.money("averageCheck", request.averageCheck());
        rules.violations.throwIfAny();
    }

    /** @throws RuleViolationException naming each field that breaks a rule */
    static void check(RepeatSalesPlanRequest request) {
        RepeatSalesRules rules = new RepeatSalesRules(new Violations());
        rules.base(request.customers(), MAX_CUSTOMERS_PLANNED, request.returningShare());
        rules.number("purchasesPerYear", request.purchasesPerYear(), MAX_PURCHASES, Numbers.SCALE);
        rules.required("farmers", request.farmers());
        rules.whole("farmers", request.farmers(), 1, MAX_FARMERS);
        rules.required("contactsPerFarmerDay", request.contactsPerFarmerDay());
        rules.whole("contactsPerFarmerDay", request.contactsPerFarmerDay(), 1, MAX_CONTACTS);
        rules.conversions(request.conversions());
        rules.money("averageCheck", request.averageCheck());
        rules.required("margin", request.margin());
        rules.fraction("margin", request.margin());
        rules.money("payPerFarmer", request.payPerFarmer());
        rules.number("setUpCost", request.setUpCost(), MAX_SET_UP, PlanMonth.MONEY_SCALE);
        rules.startMonth(request.startMonth());
        rules.whole("horizonMonths", request.horizonMonths(), 1, MAX_HORIZON);
        rules.whole("preparationMonths", request.preparationMonths(), 0, MAX_WAITING);
        rules.whole("recontactMonths", request.recontactMonths(), 1, MAX_SPREAD);
        rules.whole("lagMonths", request.lagMonths(), 0, MAX_WAITING);
        rules.whole("rampMonths", request.rampMonths(), 1, MAX_SPREAD);
        rules.scopes(request.targetScopes());
        rules.violations.throwIfAny();
    }

    private void base(Long customers, long max, BigDecimal share) {
        required("customers", customers);
        whole("customers", customers, 0, max);
        fraction("returningShare", share);
    }

    private void conversions(List<BigDecimal> conversions) {
        required("conversions", conversions);
        if (size("conversions", conversions, MAX_CONVERSIONS)) {
            violations.each("conversions", conversions, (found, conversion) -> {
                RepeatSalesRules rules = new RepeatSalesRules(found);
                rules.required("", conversion);
                rules.fraction("", conversion);
            });
        }
    }

    private void startMonth(YearMonth month) {
        violations.when(
                month != null && (month.isBefore(FIRST_START) || month.isAfter(LAST_START)),
                "startMonth",
                "range",
                FIRST_START,
                LAST_START);
    }

    private void scopes(List<String> scopes) {
        if (size("targetScopes", scopes, MAX_SCOPES)) {
            Set<String> seen = new HashSet<>();
            violations.each("targetScopes", scopes, (found, scope) -> {
                if (scope == null || !isScope(scope)) {
                    found.add("", "scope");
                } else {
                    found.when(!seen.add(scope), "", "duplicate");
                }
            });
        }
    }

    private static boolean isScope(String text) {
        try {
            Scope.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether there are elements to check. */
    private boolean size(String field, List<?> elements, int max) {
        boolean wrong = elements != null && (elements.isEmpty() || elements.size() > max);
        violations.when(wrong, field, "size", 1, max);
        return elements != null && !wrong;
    }

    private void money(String field, BigDecimal value) {
        required(field, value);
        number(field, value, MAX_MONEY, PlanMonth.MONEY_SCALE);
    }

    private void fraction(String field, BigDecimal value) {
        number(field, value, BigDecimal.ONE, Numbers.SCALE);
    }

    private void number(String field, BigDecimal value, BigDecimal max, int decimals) {
        if (value == null) {
            return;
        }
        if (value.signum() < 0 || value.compareTo(max) > 0) {
            violations.add(field, "range", 0, max);
        } else {
            violations.when(value.stripTrailingZeros().scale() > decimals, field, "digits", max.precision(), decimals);
        }
    }

    private void whole(String field, Number value, long min, long max) {
        violations.when(
                value != null && (value.longValue() < min || value.longValue() > max), field, "range", min, max);
    }

    private void required(String field, Object value) {
        violations.when(value == null, field, "required");
    }
}
