package io.komdir.kpi.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On made-up days whose law is known, eight of ten months end inside of the range and the likelihoods say how often targets
 * are met. Seeded, so that it says the same each time.
 */
class CalibrationTest {
    private static final int MONTHS = 400;

    /** A person's way of working: the value of the day, by its place in the week. */
    private record Worker(String name, int history, int remaining, ToDoubleBiFunction<Random, Integer> day) {

        @Override
        public String toString() {
            return name + ", " + history + " days known, " + remaining + " to come";
        }
    }

    static List<Worker> workers() {
        return List.of(
                new Worker("steady calls", 30, 15, (random, weekday) -> calls(random, 40)),
                new Worker(
                        "calls with a pattern of the week",
                        65,
                        22,
                        (random, weekday) -> calls(random, 20 + 10 * weekday)),
                new Worker("calls, barely enough days", 10, 15, (random, weekday) -> calls(random, 40)),
                new Worker(
                        "the pattern, barely enough weeks",
                        40,
                        3,
                        (random, weekday) -> calls(random, 20 + 10 * weekday)),
                new Worker("a deal now and then", 35, 10, (random, weekday) -> random.nextDouble() < 0.2 ? 1 : 0),
                new Worker(
                        "revenue of few large deals",
                        65,
                        12,
                        (random, weekday) -> random.nextDouble() < 0.3 ? exponential(random, 100_000) : 0),
                new Worker("exponential days, few known", 5, 15, (random, weekday) -> exponential(random, 10)));
    }

    @ParameterizedTest
    @MethodSource("workers")
    void shouldHoldEightOfTenMonthsInTheRange(Worker worker) {
        // Given
        Random random = new Random(20261123);
        double target = mean(worker) * worker.remaining();
        int inside = 0;
        int met = 0;
        double likelihoods = 0;

        // When
        for (int month = 0; month < MONTHS; month++) {
            double end = values(worker, worker.remaining(), 0, random).sum();
            Projection projection = new ForecastInputs()
                    .target(target)
                    .history(values(worker, worker.history(), -worker.history(), random)
                            .toArray())
                    .remaining(worker.remaining())
                    .project();
            inside += end >= projection.low() && end <= projection.high() ? 1 : 0;
            met += end >= target ? 1 : 0;
            likelihoods += projection.likelihood();
        }

        // Then
        assertThat((double) inside / MONTHS).as("inside").isBetween(0.72, 0.93);
        assertThat(likelihoods / MONTHS).as("likelihood").isCloseTo((double) met / MONTHS, within(0.08));
    }

    private static DoubleStream values(Worker worker, int days, int first, Random random) {
        return IntStream.range(first, first + days)
                .mapToDouble(day -> worker.day().applyAsDouble(random, Math.floorMod(day, 5)));
    }

    private static double mean(Worker worker) {
        return values(worker, 50_000, 0, new Random(7)).average().orElseThrow();
    }

    private static double calls(Random random, double mean) {
        return Math.max(0, Math.rint(mean + random.nextGaussian() * mean / 3));
    }

    private static double exponential(Random random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
