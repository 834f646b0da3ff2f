package io.komdir.kpi.reporting.repeatsales;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reporting.repeatsales.PlanMonth.ContactLimit;
import io.komdir.kpi.reporting.repeatsales.PlanMonth.DealLimit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessPlanTest {
    private static final int DAYS = 20;

    @Test
    void shouldMultiplyFarmersContactsAndDaysWhenNothingBoundsThem() {
        // Given: 2 farmers x 10 contacts x 20 days x 0.5 x 0.2 = 40 deals
        TestTerms terms = new TestTerms().farmers(2).conversions("0.5", "0.2").setUp("700");

        // When
        List<PlanMonth> months = plan(terms.horizon(2));

        // Then
        assertThat(months)
                .containsExactly(
                        new PlanMonth(
                                YearMonth.of(2027, 1),
                                DAYS,
                                400,
                                ContactLimit.FARMERS,
                                number("40"),
                                DealLimit.CONTACTS,
                                number("4000"),
                                number("2000"),
                                number("2700"),
                                number("-700"),
                                number("-700")),
                        new PlanMonth(
                                YearMonth.of(2027, 2),
                                DAYS,
                                400,
                                ContactLimit.FARMERS,
                                number("40"),
                                DealLimit.CONTACTS,
                                number("4000"),
                                number("2000"),
                                number("2000"),
                                number("0"),
                                number("-700")));
    }

    @Test
    void shouldWorkTheBaseOnceInThreeMonthsWhenTheFarmersCouldDoMore() {
        // Given
        TestTerms terms = new TestTerms().customers(500).recontact(3).horizon(6);

        // When
        List<PlanMonth> months = plan(terms.farmers(100));

        // Then: 500 customers in each three months, none left out
        assertThat(months).extracting(PlanMonth::contacts).containsExactly(166L, 167L, 167L, 166L, 167L, 167L);
        assertThat(months).extracting(PlanMonth::contactsLimitedBy).containsOnly(ContactLimit.BASE);
    }

    @Test
    void shouldNeverSellMoreThanThoseWhoReturnBuy() {
        // Given: 1000 customers x 0.2 x 1 purchase = 200 deals a year, while the contacts would give 1200
        TestTerms terms = new TestTerms().customers(1000).demand("0.2", "1").conversions("1");

        // When
        List<PlanMonth> months = plan(terms);

        // Then
        assertThat(months).extracting(PlanMonth::dealsLimitedBy).containsOnly(DealLimit.DEMAND);
        assertThat(PlanTotals.of(months).deals()).isBetween(number("199.9999"), number("200"));
    }

    @Test
    void shouldBringDealsLateAndSlowlyWhenThereIsPreparationLagAndRamp() {
        // Given: 200 contacts a month from February; 20 deals in full
        TestTerms terms = new TestTerms().preparation(1).lag(2).ramp(4).horizon(9);

        // When
        List<PlanMonth> months = plan(terms);

        // Then
        assertThat(months)
                .extracting(PlanMonth::contacts)
                .containsExactly(0L, 200L, 200L, 200L, 200L, 200L, 200L, 200L, 200L);
        assertThat(months.get(0).contactsLimitedBy()).isEqualTo(ContactLimit.PREPARATION);
        assertThat(months)
                .extracting(PlanMonth::deals)
                .containsExactly(
                        number("0"),
                        number("0"),
                        number("0"),
                        number("5"),
                        number("10"),
                        number("15"),
                        number("20"),
                        number("20"),
                        number("20"));
    }

    @Test
    void shouldContactNobodyInAMonthWithoutWorkingDays() {
        // Given
        PlanTerms terms = new TestTerms().horizon(2).build();

        // When
        List<PlanMonth> months = BusinessPlan.months(terms, month -> month.getMonthValue() == 1 ? 0 : DAYS);

        // Then
        assertThat(months).extracting(PlanMonth::contacts).containsExactly(0L, 200L);
        assertThat(months.get(0).result()).isEqualTo(number("-1000"));
    }

    @Test
    void shouldOnlyCostWhenTheBaseIsEmpty() {
        // Given
        TestTerms terms = new TestTerms().customers(0).horizon(3);

        // When
        List<PlanMonth> months = plan(terms);

        // Then
        assertThat(PlanTotals.of(months).contacts()).isZero();
        assertThat(PlanTotals.of(months).result()).isEqualTo(number("-3000"));
        assertThat(PlanTotals.of(months).fundingNeeded()).isEqualTo(number("3000"));
        assertThat(Payback.of(months)).isEmpty();
    }

    @Test
    void shouldNameTheMonthInWhichTheCumulativeResultReachesZero() {
        // Given: 1000 gross profit - 600 pay a month against 1200 of set-up
        TestTerms terms = new TestTerms().pay("600").setUp("1200");

        // When
        List<PlanMonth> months = plan(terms);

        // Then
        assertThat(Payback.of(months)).map(PlanMonth::month).contains(YearMonth.of(2027, 3));
        assertThat(months.get(2).cumulativeResult()).isEqualTo(number("0"));
    }

    @Test
    void shouldNotCallItPaidBackWhenTheResultFallsBelowZeroAgain() {
        // Given: February 2027 has no working days
        PlanTerms terms = new TestTerms().horizon(6).pay("900").build();

        // When
        List<PlanMonth> months = BusinessPlan.months(terms, month -> month.getMonthValue() == 2 ? 0 : DAYS);

        // Then: 100, -800, -700, -600, -500, -400
        assertThat(months.get(0).cumulativeResult()).isEqualTo(number("100"));
        assertThat(Payback.of(months)).isEmpty();
    }

    @Test
    void shouldPayBackAtOnceWhenNothingIsSpent() {
        // Given
        TestTerms terms = new TestTerms().pay("0");

        // When
        List<PlanMonth> months = plan(terms);

        // Then
        assertThat(Payback.of(months)).map(PlanMonth::month).contains(YearMonth.of(2027, 1));
    }

    private static List<PlanMonth> plan(TestTerms terms) {
        return BusinessPlan.months(terms.build(), month -> DAYS);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
