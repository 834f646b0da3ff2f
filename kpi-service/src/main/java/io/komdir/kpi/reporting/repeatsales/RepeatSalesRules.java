package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What inputs about repeat sales have to keep to; finds all that is wrong, not the first. */
final class RepeatSalesRules {
    static final long MOST_CUSTOMERS_ESTIMATED = 100_000_000;
    static final long MOST_CUSTOMERS_PLANNED = 10_000_000;
    static final BigDecimal MOST_PURCHASES = BigDecimal.valueOf(1000);
    static final BigDecimal MOST_MONEY = BigDecimal.valueOf(100_000_000);
    static final BigDecimal MOST_SET_UP = new BigDecimal("1000000000000");
    static final int MOST_FARMERS = 1000;
    static final int MOST_CONTACTS = 1000;
    static final int MOST_CONVERSIONS = 10;
    static final int MOST_SCOPES = 50;
    static final int MOST_HORIZON = 60;
    static final int MOST_WAITING = 12;
    static final int MOST_SPREAD = 24;
    static final YearMonth FIRST_START = YearMonth.of(2000, 1);
    static final YearMonth LAST_START = YearMonth.of(2095, 12);

    private final List<Violation> violations = new ArrayList<>();

    private RepeatSalesRules() {}

    /**
     * Checks an estimate.
     *
     * @throws RuleViolationException naming each field that breaks a rule
     */
    static void check(MissedRevenueRequest input) {
        RepeatSalesRules rules = new RepeatSalesRules();
        rules.base(input.customers(), MOST_CUSTOMERS_ESTIMATED, input.returningShare());
        rules.required("purchasesPerYear", input.purchasesPerYear());
        rules.number("purchasesPerYear", input.purchasesPerYear(), MOST_PURCHASES, Numbers.SCALE);
        rules.money("averageCheck", input.averageCheck());
        rules.end();
    }

    /**
     * Checks a plan.
     *
     * @throws RuleViolationException naming each field that breaks a rule
     */
    static void check(RepeatSalesPlanRequest input) {
        RepeatSalesRules rules = new RepeatSalesRules();
        rules.base(input.customers(), MOST_CUSTOMERS_PLANNED, input.returningShare());
        rules.number("purchasesPerYear", input.purchasesPerYear(), MOST_PURCHASES, Numbers.SCALE);
        rules.required("farmers", input.farmers());
        rules.whole("farmers", input.farmers(), 1, MOST_FARMERS);
        rules.required("contactsPerFarmerDay", input.contactsPerFarmerDay());
        rules.whole("contactsPerFarmerDay", input.contactsPerFarmerDay(), 1, MOST_CONTACTS);
        rules.conversions(input.conversions());
        rules.money("averageCheck", input.averageCheck());
        rules.required("margin", input.margin());
        rules.fraction("margin", input.margin());
        rules.money("payPerFarmer", input.payPerFarmer());
        rules.number("setUpCost", input.setUpCost(), MOST_SET_UP, PlanMonth.MONEY_SCALE);
        rules.startMonth(input.startMonth());
        rules.whole("horizonMonths", input.horizonMonths(), 1, MOST_HORIZON);
        rules.whole("preparationMonths", input.preparationMonths(), 0, MOST_WAITING);
        rules.whole("recontactMonths", input.recontactMonths(), 1, MOST_SPREAD);
        rules.whole("lagMonths", input.lagMonths(), 0, MOST_WAITING);
        rules.whole("rampMonths", input.rampMonths(), 1, MOST_SPREAD);
        rules.scopes(input.targetScopes());
        rules.end();
    }

    private void base(Long customers, long most, BigDecimal share) {
        required("customers", customers);
        whole("customers", customers, 0, most);
        fraction("returningShare", share);
    }

    private void conversions(List<BigDecimal> conversions) {
        required("conversions", conversions);
        if (conversions == null) {
            return;
        }
        if (conversions.isEmpty() || conversions.size() > MOST_CONVERSIONS) {
            broken("conversions", "size", 1, MOST_CONVERSIONS);
            return;
        }
        for (int i = 0; i < conversions.size(); i++) {
            required("conversions[" + i + "]", conversions.get(i));
            fraction("conversions[" + i + "]", conversions.get(i));
        }
    }

    private void startMonth(YearMonth month) {
        if (month != null && (month.isBefore(FIRST_START) || month.isAfter(LAST_START))) {
            broken("startMonth", "range", FIRST_START, LAST_START);
        }
    }

    private void scopes(List<String> scopes) {
        if (scopes == null) {
            return;
        }
        if (scopes.isEmpty() || scopes.size() > MOST_SCOPES) {
            broken("targetScopes", "size", 1, MOST_SCOPES);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scopes.size(); i++) {
            String field = "targetScopes[" + i + "]";
            if (scopes.get(i) == null || !isScope(scopes.get(i))) {
                broken(field, "scope");
            } else if (!seen.add(scopes.get(i))) {
                broken(field, "duplicate");
            }
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

    private void money(String field, BigDecimal value) {
        required(field, value);
        number(field, value, MOST_MONEY, PlanMonth.MONEY_SCALE);
    }

    private void fraction(String field, BigDecimal value) {
        number(field, value, BigDecimal.ONE, Numbers.SCALE);
    }

    private void number(String field, BigDecimal value, BigDecimal most, int decimals) {
        if (value == null) {
            return;
        }
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            broken(field, "range", 0, most);
        } else if (value.stripTrailingZeros().scale() > decimals) {
            broken(field, "digits", most.precision(), decimals);
        }
    }

    private void whole(String field, Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            broken(field, "range", least, most);
        }
    }

    private void required(String field, Object value) {
        if (value == null) {
            broken(field, "required");
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
