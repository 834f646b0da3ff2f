package io.komdir.kpi.reporting.forecast;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Ends the month many times over, each remaining day drawn from the scope's recent days, and reads range and likelihood off
 * the ends. The random numbers are the same for everybody and each time, so that answers differ by their data alone.
 */
final class BootstrapForecast {
    /** How many ends of the month are made. */
    static final int ENDS = 10_000;
    /** Weeks of history from which on weekdays are drawn from their own days. */
    static final int ENOUGH_WEEKS = 8;
    /** Fewest own days of such a weekday; one with fewer (a Saturday that works by transfer) is drawn from all days. */
    static final int ENOUGH_OF_A_WEEKDAY = 4;

    private static final long SEED = 20_261_123L;
    // The smallest end that at least this share of the ends does not exceed: an end that really occurs.
    private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF1);

    private final ForecastInput outlook;
    private final Measure measure;
    private final List<Draw> draws = new ArrayList<>();
    private final List<PolyaUrnSampler> urns = new ArrayList<>();
    private final boolean byWeekday;
    private final double doneNumerator;
    private final double doneDenominator;

    /** One remaining day and the urn it is drawn from. */
    private record Draw(DayFigures day, PolyaUrnSampler urn) {

        double numerator(boolean sums, int drawn) {
            return day.endNumerator(sums, day.presence() * urn.numerator(drawn), drawnDenominator(drawn));
        }

        double denominator(int drawn) {
            return day.endDenominator(drawnDenominator(drawn));
        }

        private double drawnDenominator(int drawn) {
            return day.presence() * urn.denominator(drawn);
        }
    }

    BootstrapForecast(ForecastInput outlook) {
        this.outlook = outlook;
        this.measure = outlook.measure();
        List<DayFigures> any = outlook.workingHistory();
        List<DayFigures> off = outlook.offHistory();
        Map<DayOfWeek, List<DayFigures>> weekdays = weekdays(any);
        // In the order of the days: the same random numbers always meet the same days.
        Map<List<DayFigures>, List<DayFigures>> coming = outlook.expected().stream()
                .collect(Collectors.groupingBy(
                        day -> day.working() ? weekdays.getOrDefault(day.weekday(), any) : off,
                        LinkedHashMap::new,
                        Collectors.toList()));
        coming.forEach((recent, days) -> {
            PolyaUrnSampler urn = new PolyaUrnSampler(recent, days.size());
            urns.add(urn);
            days.forEach(day -> draws.add(new Draw(day, urn)));
        });
        this.byWeekday = weekdays.values().stream().anyMatch(coming::containsKey);
        this.doneNumerator = outlook.settled();
        this.doneDenominator = outlook.settledDenominator();
    }

    /** The recent days of each weekday that is drawn from its own; none while there are too few weeks. */
    private static Map<DayOfWeek, List<DayFigures>> weekdays(List<DayFigures> history) {
        long weeks = history.stream()
                .map(day -> day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .distinct()
                .count();
        if (weeks < ENOUGH_WEEKS) {
            return Map.of();
        }
        Map<DayOfWeek, List<DayFigures>> weekdays =
                history.stream().collect(Collectors.groupingBy(DayFigures::weekday));
        weekdays.values().removeIf(days -> days.size() < ENOUGH_OF_A_WEEKDAY);
        return weekdays;
    }

    Projection project() {
        double[] ends = Arrays.stream(ends()).filter(end -> !Double.isNaN(end)).toArray();
        ForecastMethod method = byWeekday ? ForecastMethod.RESAMPLED_WEEKDAYS : ForecastMethod.RESAMPLED_DAYS;
        if (ends.length == 0) {
            return Projection.unknown(method);
        }
        double[] range = QUANTILE.evaluate(ends, Projection.LOW, Projection.HIGH);
        return Projection.of(method, range[0], expected(), range[1], likelihood(ends));
    }

    private Double likelihood(double[] ends) {
        if (outlook.target() == null) {
            return null;
        }
        long reached = Arrays.stream(ends)
                .filter(end -> measure.reaches(end, outlook.target()))
                .count();
        return (double) reached / ends.length;
    }

    /** The mean, without any chance: each remaining day at the mean of the days it may be. */
    private double expected() {
        double numerator = doneNumerator;
        double denominator = doneDenominator;
        for (Draw draw : draws) {
            double numerators = 0;
            double denominators = 0;
            for (int day = 0; day < draw.urn().size(); day++) {
                numerators += draw.numerator(measure.sums(), day);
                denominators += draw.denominator(day);
            }
            numerator += numerators / draw.urn().size();
            denominator += denominators / draw.urn().size();
        }
        return measure.value(numerator, denominator);
    }

    private double[] ends() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        double[] ends = new double[ENDS];
        for (int end = 0; end < ENDS; end++) {
            urns.forEach(PolyaUrnSampler::reset);
            double numerator = doneNumerator;
            double denominator = doneDenominator;
            for (Draw draw : draws) {
                int day = draw.urn().draw(random);
                numerator += draw.numerator(measure.sums(), day);
                denominator += draw.denominator(day);
            }
            ends[end] = measure.value(numerator, denominator);
        }
        return ends;
    }
}
