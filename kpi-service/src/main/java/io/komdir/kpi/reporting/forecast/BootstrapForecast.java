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
 * Simulates the end of the month many times, each remaining day drawn from the scope's recent days, and takes range and
 * likelihood from the results. The random numbers are the same for every scope and each time, so that answers differ by their
 * data alone.
 */
final class BootstrapForecast {
    static final int SIMULATIONS = 10_000;
    /** Weeks of history from which on a weekday is drawn from days of the same weekday. */
    static final int MIN_WEEKS = 8;
    /** Recent days of such a weekday; one with fewer (a Saturday that works by transfer) is drawn from all days. */
    static final int MIN_DAYS_OF_WEEKDAY = 4;

    private static final long SEED = 20_261_123L;
    // The smallest result that at least this share of the results does not exceed: a result that occurs.
    private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF1);

    private final ForecastInput input;
    private final Measure measure;
    private final List<Draw> draws = new ArrayList<>();
    private final List<PolyaUrnSampler> samplers = new ArrayList<>();
    private final boolean byWeekday;
    private final double fixedNumerator;
    private final double fixedDenominator;

    /** One remaining day and the sampler that it is drawn from. */
    private record Draw(DayFigures day, PolyaUrnSampler sampler) {

        double numerator(boolean sums, int drawn) {
            return day.finalNumerator(sums, day.headcount() * sampler.numerator(drawn), drawnDenominator(drawn));
        }

        double denominator(int drawn) {
            return day.finalDenominator(drawnDenominator(drawn));
        }

        private double drawnDenominator(int drawn) {
            return day.headcount() * sampler.denominator(drawn);
        }
    }

    BootstrapForecast(ForecastInput input) {
        this.input = input;
        this.measure = input.measure();
        List<DayFigures> any = input.workingHistory();
        List<DayFigures> off = input.offHistory();
        Map<DayOfWeek, List<DayFigures>> weekdays = weekdays(any);
        // In the order of the days: the same random numbers always meet the same days.
        Map<List<DayFigures>, List<DayFigures>> remaining = input.expected().stream()
                .collect(Collectors.groupingBy(
                        day -> day.working() ? weekdays.getOrDefault(day.weekday(), any) : off,
                        LinkedHashMap::new,
                        Collectors.toList()));
        remaining.forEach((recent, days) -> {
            PolyaUrnSampler sampler = new PolyaUrnSampler(recent, days.size());
            samplers.add(sampler);
            days.forEach(day -> draws.add(new Draw(day, sampler)));
        });
        this.byWeekday = weekdays.values().stream().anyMatch(remaining::containsKey);
        this.fixedNumerator = input.fixed();
        this.fixedDenominator = input.fixedDenominator();
    }

    /** The recent days of each weekday that is drawn from its own; none while there are too few weeks. */
    private static Map<DayOfWeek, List<DayFigures>> weekdays(List<DayFigures> history) {
        long weeks = history.stream()
                .map(day -> day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .distinct()
                .count();
        if (weeks < MIN_WEEKS) {
            return Map.of();
        }
        Map<DayOfWeek, List<DayFigures>> weekdays =
                history.stream().collect(Collectors.groupingBy(DayFigures::weekday));
        weekdays.values().removeIf(days -> days.size() < MIN_DAYS_OF_WEEKDAY);
        return weekdays;
    }

    Projection project() {
        double[] results = Arrays.stream(simulate())
                .filter(result -> !Double.isNaN(result))
                .toArray();
        ForecastMethod method = byWeekday ? ForecastMethod.RESAMPLED_WEEKDAYS : ForecastMethod.RESAMPLED_DAYS;
        if (results.length == 0) {
            return Projection.unknown(method);
        }
        double[] range = QUANTILE.evaluate(results, Projection.LOW, Projection.HIGH);
        return Projection.of(method, range[0], expected(), range[1], likelihood(results));
    }

    private Double likelihood(double[] results) {
        if (input.target() == null) {
            return null;
        }
        long reached = Arrays.stream(results)
                .filter(result -> measure.reaches(result, input.target()))
                .count();
        return (double) reached / results.length;
    }

    /** The mean, computed without simulation: each remaining day at the mean of its possible days. */
    private double expected() {
        double numerator = fixedNumerator;
        double denominator = fixedDenominator;
        for (Draw draw : draws) {
            double numerators = 0;
            double denominators = 0;
            for (int day = 0; day < draw.sampler().size(); day++) {
                numerators += draw.numerator(measure.sums(), day);
                denominators += draw.denominator(day);
            }
            numerator += numerators / draw.sampler().size();
            denominator += denominators / draw.sampler().size();
        }
        return measure.value(numerator, denominator);
    }

    private double[] simulate() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        double[] results = new double[SIMULATIONS];
        for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
            samplers.forEach(PolyaUrnSampler::reset);
            double numerator = fixedNumerator;
            double denominator = fixedDenominator;
            for (Draw draw : draws) {
                int day = draw.sampler().draw(random);
                numerator += draw.numerator(measure.sums(), day);
                denominator += draw.denominator(day);
            }
            results[simulation] = measure.value(numerator, denominator);
        }
        return results;
    }
}
