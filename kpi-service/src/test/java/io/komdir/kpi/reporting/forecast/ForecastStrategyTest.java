package io.komdir.kpi.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that can be computed by hand. */
class ForecastStrategyTest {
    private static final Offset<Double> EXACT = within(1e-9);
    /** Shares of 10 000 drawn ends differ from the true ones by less, in nearly all cases. */
    private static final Offset<Double> DRAWN = within(0.02);

    /** Five days of 0, ten of 10, five of 20. */
    private static double[] zeroTenTwenty() {
        return new double[] {0, 10, 20, 10, 0, 10, 20, 10, 10, 0, 10, 20, 10, 0, 10, 20, 10, 10, 0, 20};
    }

    private static double[] days(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    @ParameterizedTest
    @CsvSource({"79, 0", "80, 1", "81, 1"})
    void shouldBeCertainWhenTheMonthIsOver(double done, double likelihood) {
        // When
        Projection projection = new ForecastInputs().target(80).actual(done, 0).project();

        // Then
        assertThat(projection).isEqualTo(new Projection(ForecastMethod.COMPLETE, done, done, done, likelihood));
    }

    @ParameterizedTest
    @CsvSource({"79, 1", "80, 1", "81, 0"})
    void shouldJudgeABudgetTheOtherWayRound(double done, double likelihood) {
        // When
        Projection projection = new ForecastInputs()
                .measure(ForecastInputs.BUDGET)
                .target(80)
                .actual(done, 0)
                .project();

        // Then
        assertThat(projection.likelihood()).isEqualTo(likelihood);
    }

    @Test
    void shouldSayNothingOfAnAverageThatHasNothingWhenTheMonthIsOver() {
        // When
        Projection projection =
                new ForecastInputs().measure(ForecastInputs.AVERAGE).target(15).project();

        // Then
        assertThat(projection).isEqualTo(Projection.unknown(ForecastMethod.COMPLETE));
    }

    @Test
    void shouldBeCertainWhenNobodyWorksOnTheRemainingDays() {
        // When
        Projection projection = new ForecastInputs()
                .target(80)
                .actual(50, 0)
                .history(days(20, 10))
                .headcount(0)
                .remaining(5)
                .project();

        // Then
        assertThat(projection).isEqualTo(new Projection(ForecastMethod.COMPLETE, 50.0, 50.0, 50.0, 0.0));
    }

    @Test
    void shouldSayNothingWithoutHistory() {
        // When
        Projection projection = new ForecastInputs().target(80).remaining(20).project();

        // Then
        assertThat(projection).isEqualTo(Projection.unknown(ForecastMethod.NO_HISTORY));
    }

    @Test
    void shouldGoOnAsBeforeWhenAllDaysWereAlike() {
        // When
        Projection projection = new ForecastInputs()
                .target(150)
                .actual(100, 0)
                .history(days(20, 10))
                .remaining(5)
                .project();

        // Then
        assertThat(projection).isEqualTo(new Projection(ForecastMethod.RESAMPLED_DAYS, 150.0, 150.0, 150.0, 1.0));
    }

    @Test
    void shouldDrawTheLastDayFromTheRecentOnes() {
        // When
        Projection projection = new ForecastInputs()
                .target(110)
                .actual(100, 0)
                .history(zeroTenTwenty())
                .remaining(1)
                .project();

        // Then: three of four days bring 10 or more
        assertThat(projection.low()).isEqualTo(100);
        assertThat(projection.expected()).isCloseTo(110, EXACT);
        assertThat(projection.high()).isEqualTo(120);
        assertThat(projection.likelihood()).isCloseTo(0.75, DRAWN);
    }

    @Test
    void shouldLikeABudgetToBeSpared() {
        // When
        Projection projection = new ForecastInputs()
                .measure(ForecastInputs.BUDGET)
                .target(110)
                .actual(100, 0)
                .history(zeroTenTwenty())
                .remaining(1)
                .project();

        // Then: three of four days take 10 or less
        assertThat(projection.likelihood()).isCloseTo(0.75, DRAWN);
    }

    @Test
    void shouldHaveNoLikelihoodWithoutTarget() {
        // When
        Projection projection = new ForecastInputs()
                .actual(100, 0)
                .history(zeroTenTwenty())
                .remaining(1)
                .project();

        // Then
        assertThat(projection.likelihood()).isNull();
        assertThat(projection.expected()).isCloseTo(110, EXACT);
    }

    @Test
    void shouldKeepWhatTodayHasAlready() {
        // When
        Projection projection = new ForecastInputs()
                .target(110)
                .actual(100, 0)
                .history(zeroTenTwenty())
                .today(15)
                .project();

        // Then: (15 x 15 + 5 x 20) / 20 = 16.25
        assertThat(projection.low()).isEqualTo(115);
        assertThat(projection.expected()).isCloseTo(116.25, EXACT);
        assertThat(projection.likelihood()).isEqualTo(1);
    }

    @Test
    void shouldTakeARefundOfTodayOffWhatTheDayBrings() {
        // When
        Projection drawn = new ForecastInputs()
                .actual(100, 0)
                .history(days(20, 10))
                .today(-30)
                .project();
        Projection few =
                new ForecastInputs().actual(100, 0).history(10, 10).today(-30).project();

        // Then
        assertThat(drawn.expected()).isCloseTo(80, EXACT);
        assertThat(few.expected()).isCloseTo(80, EXACT);
    }

    @Test
    void shouldGoOnAtANegativeMean() {
        // When
        Projection projection = new ForecastInputs()
                .target(-35)
                .actual(-20, 0)
                .history(-10, -10)
                .remaining(1)
                .project();

        // Then: one day takes at most 15; F(2, 4) stays below 1.5
        assertThat(projection.expected()).isCloseTo(-30, EXACT);
        assertThat(projection.low()).isLessThan(-30);
        assertThat(projection.likelihood()).isCloseTo(1 - 1 / (1.75 * 1.75), within(1e-6));
    }

    @Test
    void shouldBoundEachOfTheFewDaysByItself() {
        // Given: today has twenty days' worth already, 18 days follow
        Projection projection = new ForecastInputs()
                .actual(20_000, 0)
                .history(10_000, 10_000)
                .today(200_000)
                .remaining(18)
                .project();

        // When / Then
        assertThat(projection.expected()).isCloseTo(400_000, EXACT);
    }

    @Test
    void shouldAddWhatIsThereOnADayOfWhichNothingIsExpected() {
        // Given: nobody is there today
        Projection projection = new ForecastInputs()
                .actual(10, 0)
                .history(10)
                .headcount(0)
                .today(5)
                .headcount(1)
                .remaining(2)
                .project();

        // When / Then
        assertThat(projection.expected()).isCloseTo(35, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"20, 200, 4, 10", "2, 200, 4, 10", "20, 240, 12, 20", "2, 240, 12, 20"})
    void shouldLetOneDayOfAnAverageStandWhole(int known, double numerator, double denominator, double expected) {
        // Given: 10 minutes on 10 leads a day before, today 50 on 4 or 20 on 12
        ForecastInput history = new ForecastInputs()
                .measure(ForecastInputs.AVERAGE)
                .ratios(known, 100, 10)
                .build();
        DayFigures today = new DayFigures(ForecastInputs.MONDAY, true, 1, numerator, denominator);

        // When
        Projection projection = ForecastStrategy.project(
                new ForecastInput(ForecastInputs.AVERAGE, null, 0, 0, history.history(), List.of(today)));

        // Then
        assertThat(projection.expected()).isCloseTo(expected, EXACT);
    }

    @Test
    void shouldRespectTheWeekdayWhenThereAreEightWeeks() {
        // Given: Mondays bring 20, the other days 10; ten and seven weeks of them
        double[] values = new double[50];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 5 == 0 ? 20 : 10;
        }

        // When
        Projection long_ = new ForecastInputs().history(values).remaining(2).project();
        Projection eight = new ForecastInputs()
                .history(Arrays.copyOf(values, 40))
                .remaining(2)
                .project();
        Projection seven = new ForecastInputs()
                .history(Arrays.copyOf(values, 35))
                .remaining(2)
                .project();

        // Then: a Monday and a Tuesday; without the weekdays twice the mean of 12
        assertThat(long_).isEqualTo(new Projection(ForecastMethod.RESAMPLED_WEEKDAYS, 30.0, 30.0, 30.0, null));
        assertThat(eight.method()).isEqualTo(ForecastMethod.RESAMPLED_WEEKDAYS);
        assertThat(seven.method()).isEqualTo(ForecastMethod.RESAMPLED_DAYS);
        assertThat(seven.expected()).isCloseTo(24, EXACT);
    }

    @Test
    void shouldDrawAWeekdayThatIsRareFromAllDays() {
        // Given: ten weeks of Mondays to Thursdays with 10, three Fridays with 60
        double[] values = days(50, 10);
        ForecastInputs outlook = new ForecastInputs();
        ForecastInput all = outlook.history(values).remaining(5).build();
        List<DayFigures> history = new ArrayList<>(all.history());
        history.removeIf(day -> day.weekday() == DayOfWeek.FRIDAY);
        for (int week = 1; week <= 3; week++) {
            history.add(new DayFigures(ForecastInputs.MONDAY.minusWeeks(week).plusDays(4), true, 1, 60, 0));
        }

        // When
        Projection projection =
                ForecastStrategy.project(new ForecastInput(ForecastInputs.SUM, null, 0, 0, history, all.remaining()));

        // Then: 4 x 10, and the mean of 40 x 10 and 3 x 60
        assertThat(projection.method()).isEqualTo(ForecastMethod.RESAMPLED_WEEKDAYS);
        assertThat(projection.expected()).isCloseTo(40 + 580.0 / 43, EXACT);
    }

    @Test
    void shouldExpectLessWhenFewerAreThere() {
        // Given: two people did 20 a day, one is away in the days to come
        Projection projection = new ForecastInputs()
                .actual(100, 0)
                .headcount(2)
                .history(days(10, 20))
                .headcount(1)
                .remaining(3)
                .project();

        // When / Then
        assertThat(projection.expected()).isCloseTo(130, EXACT);
    }

    @Test
    void shouldWeighAnAverageByWhatIsToCome() {
        // Given: 30 minutes on 10 leads so far, 10 minutes on 10 leads a day before
        ForecastInputs outlook = new ForecastInputs()
                .measure(ForecastInputs.AVERAGE)
                .target(20)
                .actual(300, 10)
                .ratios(20, 100, 10)
                .remaining(2);

        // When
        Projection projection = outlook.project();

        // Then: (300 + 200) / 30
        assertThat(projection.expected()).isCloseTo(500.0 / 30, EXACT);
        assertThat(projection.likelihood()).isEqualTo(1);
    }

    @Test
    void shouldCountDaysOffOnWhichSomethingHappens() {
        // Given: 10 a working day, 4 on each day off
        Projection projection = new ForecastInputs()
                .history(days(20, 10))
                .dayOff(1, 4)
                .dayOff(2, 4)
                .remaining(5)
                .remainingDayOff()
                .project();

        // When / Then
        assertThat(projection.expected()).isCloseTo(54, EXACT);
    }

    @Test
    void shouldBeWideWhenOnlyOneDayIsKnown() {
        // When: F(2, 2) has the quantile p / (1 - p)
        Projection projection = new ForecastInputs()
                .target(20)
                .actual(10, 0)
                .history(10)
                .remaining(1)
                .project();

        // Then
        assertThat(projection.method()).isEqualTo(ForecastMethod.FEW_DAYS);
        assertThat(projection.low()).isCloseTo(10 + 10.0 / 9, within(1e-6));
        assertThat(projection.expected()).isCloseTo(20, EXACT);
        assertThat(projection.high()).isCloseTo(100, within(1e-6));
        assertThat(projection.likelihood()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void shouldJudgeFewDaysOfABudgetTheOtherWayRound() {
        // When: one in ten months stays below 10 + 10 / 9
        Projection projection = new ForecastInputs()
                .measure(ForecastInputs.BUDGET)
                .target(10 + 10.0 / 9)
                .actual(10, 0)
                .history(10)
                .remaining(1)
                .project();

        // Then
        assertThat(projection.likelihood()).isCloseTo(0.1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"9, FEW_DAYS", "10, RESAMPLED_DAYS"})
    void shouldDrawDaysFromTenOn(int known, ForecastMethod method) {
        // When
        Projection projection =
                new ForecastInputs().history(days(known, 10)).remaining(20).project();

        // Then
        assertThat(projection.method()).isEqualTo(method);
        assertThat(projection.expected()).isCloseTo(200, EXACT);
    }

    @Test
    void shouldSayNothingAfterFewDaysOfNothing() {
        // When
        Projection few =
                new ForecastInputs().target(1).history(0, 0, 0).remaining(20).project();
        Projection enough = new ForecastInputs()
                .target(1)
                .history(days(10, 0))
                .remaining(20)
                .project();

        // Then
        assertThat(few).isEqualTo(Projection.unknown(ForecastMethod.NO_HISTORY));
        assertThat(enough).isEqualTo(new Projection(ForecastMethod.RESAMPLED_DAYS, 0.0, 0.0, 0.0, 0.0));
    }

    @Test
    void shouldBeSureOfATargetThatFewDaysHaveReachedAlready() {
        // When
        Projection projection = new ForecastInputs()
                .target(30)
                .actual(30, 0)
                .history(10, 10, 10)
                .remaining(20)
                .project();

        // Then
        assertThat(projection.likelihood()).isEqualTo(1);
        assertThat(projection.low()).isGreaterThan(30);
    }

    @Test
    void shouldHoldTheExpectedValueInTheRangeWhenOneDayMakesTheMean() {
        // Given: one large deal in thirty days
        double[] values = days(30, 0);
        values[7] = 900_000;

        // When
        Projection projection =
                new ForecastInputs().history(values).remaining(1).project();

        // Then
        assertThat(projection.low()).isZero();
        assertThat(projection.expected()).isCloseTo(30_000, within(1e-6));
        assertThat(projection.high()).isEqualTo(projection.expected());
    }

    @Test
    void shouldAnswerTheSameForTheSameData() {
        // Given
        double[] values = new Random(1).doubles(40, 0, 100).toArray();

        // When
        Projection first =
                new ForecastInputs().target(1000).history(values).remaining(20).project();
        Projection second =
                new ForecastInputs().target(1000).history(values).remaining(20).project();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(first.low()).isLessThan(first.expected());
        assertThat(first.high()).isGreaterThan(first.expected());
    }
}
