package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.reporting.repeatsales.PlanMonth.ContactLimit;
import io.komdir.kpi.reporting.repeatsales.PlanMonth.DealLimit;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The months of repeat sales (domain, "Repeat sales": an own plan and own people, an effect that comes later than from new
 * sales).
 *
 * <ul>
 *   <li>contacts = the lesser of farmers x contacts a day x working days, and the month's part of the base, in which every
 *       customer comes once in {@code recontactMonths};
 *   <li>deals = contacts of {@code lagMonths} before x conversions x ramp, at most a twelfth of what the returning
 *       customers buy in a year;
 *   <li>result = deals x average check x margin - pay - set-up cost in the first month.
 * </ul>
 */
final class BusinessPlan {
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    private final PlanTerms terms;
    private final BigDecimal conversion;
    private final BigDecimal demand;
    private final List<PlanMonth> months = new ArrayList<>();
    private BigDecimal cumulative = BigDecimal.ZERO;

    private BusinessPlan(PlanTerms terms) {
        this.terms = terms;
        this.conversion = terms.conversions().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        // Rounded down, so that a year of months never exceeds the year.
        this.demand = BigDecimal.valueOf(terms.customers())
                .multiply(terms.returningShare())
                .multiply(terms.purchasesPerYear())
                .divide(MONTHS_OF_YEAR, Numbers.SCALE, RoundingMode.DOWN);
    }

    /**
     * The months of the horizon in their order.
     *
     * @param workingDays of a month
     */
    static List<PlanMonth> months(PlanTerms terms, ToIntFunction<YearMonth> workingDays) {
        BusinessPlan plan = new BusinessPlan(terms);
        for (int i = 0; i < terms.horizonMonths(); i++) {
            YearMonth month = terms.startMonth().plusMonths(i);
            plan.add(month, workingDays.applyAsInt(month));
        }
        return List.copyOf(plan.months);
    }

    private void add(YearMonth month, int workingDays) {
        int index = months.size();
        int round = index - terms.preparationMonths() + 1;
        long capacity = (long) terms.farmers() * terms.contactsPerFarmerDay() * workingDays;
        long base = round < 1 ? 0 : part(round) - part(round - 1);
        ContactLimit limit =
                round < 1 ? ContactLimit.PREPARATION : base < capacity ? ContactLimit.BASE : ContactLimit.FARMERS;
        long contacts = Math.min(capacity, base);

        BigDecimal expected = expectedDeals(index, contacts);
        boolean bounded = expected.compareTo(demand) > 0;
        BigDecimal deals = bounded ? demand : expected;
        BigDecimal revenue = money(deals.multiply(terms.averageCheck()));
        BigDecimal grossProfit = money(revenue.multiply(terms.margin()));
        BigDecimal cost = terms.payPerFarmer().multiply(BigDecimal.valueOf(terms.farmers()));
        if (index == 0) {
            cost = cost.add(terms.setUpCost());
        }
        BigDecimal result = grossProfit.subtract(cost);
        cumulative = cumulative.add(result);
        months.add(new PlanMonth(
                month,
                workingDays,
                contacts,
                limit,
                Numbers.plain(deals),
                bounded ? DealLimit.DEMAND : DealLimit.CONTACTS,
                Numbers.plain(revenue),
                Numbers.plain(grossProfit),
                Numbers.plain(cost),
                Numbers.plain(result),
                Numbers.plain(cumulative)));
    }

    /** The contacts that the base allows by the end of that month of contacts, repeated ones included. */
    private long part(int round) {
        return round * terms.customers() / terms.recontactMonths();
    }

    private BigDecimal expectedDeals(int index, long contactsNow) {
        int from = index - terms.lagMonths();
        int round = from - terms.preparationMonths() + 1;
        if (round < 1) {
            return BigDecimal.ZERO;
        }
        long contacts = from == index ? contactsNow : months.get(from).contacts();
        return BigDecimal.valueOf(contacts)
                .multiply(conversion)
                .multiply(BigDecimal.valueOf(Math.min(round, terms.rampMonths())))
                .divide(BigDecimal.valueOf(terms.rampMonths()), Numbers.SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(PlanMonth.MONEY_SCALE, RoundingMode.HALF_UP);
    }
}
