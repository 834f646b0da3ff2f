package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Terms of a plan with valid defaults: one farmer, a base without end, everything at once. */
final class TestTerms {
    private long customers = 1_000_000;
    private String share = "1";
    private String purchases = "1000";
    private int farmers = 1;
    private List<BigDecimal> conversions = List.of(new BigDecimal("0.1"));
    private String pay = "1000";
    private String setUp = "0";
    private int horizon = 12;
    private int preparation;
    private int recontact = 1;
    private int lag;
    private int ramp = 1;

    TestTerms customers(long count) {
        customers = count;
        return this;
    }

    TestTerms demand(String returningShare, String purchasesPerYear) {
        share = returningShare;
        purchases = purchasesPerYear;
        return this;
    }

    TestTerms farmers(int count) {
        farmers = count;
        return this;
    }

    TestTerms conversions(String... fractions) {
        conversions = List.of(fractions).stream().map(BigDecimal::new).toList();
        return this;
    }

    TestTerms pay(String amount) {
        pay = amount;
        return this;
    }

    TestTerms setUp(String amount) {
        setUp = amount;
        return this;
    }

    TestTerms horizon(int months) {
        horizon = months;
        return this;
    }

    TestTerms preparation(int months) {
        preparation = months;
        return this;
    }

    TestTerms recontact(int months) {
        recontact = months;
        return this;
    }

    TestTerms lag(int months) {
        lag = months;
        return this;
    }

    TestTerms ramp(int months) {
        ramp = months;
        return this;
    }

    /** 10 contacts a farmer and day, a check of 100, half of it margin, from January 2027. */
    PlanTerms build() {
        return new PlanTerms(
                customers,
                new BigDecimal(share),
                new BigDecimal(purchases),
                farmers,
                10,
                conversions,
                new BigDecimal("100"),
                new BigDecimal("0.5"),
                new BigDecimal(pay),
                new BigDecimal(setUp),
                YearMonth.of(2027, 1),
                horizon,
                preparation,
                recontact,
                lag,
                ramp,
                List.of(Scope.ORGANIZATION));
    }
}
