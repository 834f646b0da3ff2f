package io.komdir.audit.improvement.effect;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference of two means with its 95 % interval, variances unequal: B. L. Welch, The generalization of "Student's"
 * problem when several different population variances are involved, Biometrika 34 (1947), 28-35; degrees of freedom after
 * Welch and Satterthwaite, a fraction.
 *
 * <p>With m, v and n the mean, the sample variance and the number of values, e = v1/n1 + v2/n2 and d = m2 - m1, the interval is
 * d +- t * sqrt(e), where t is the 0.975 quantile of Student's distribution with e^2 / ((v1/n1)^2/(n1-1) + (v2/n2)^2/(n2-1))
 * degrees of freedom. When all values of a side are the same its variance is 0, and the formula stands. When that is so on
 * both sides nothing is uncertain, and the interval is the difference itself.
 */
final class Welch {
    /** A single value has no variance. */
    static final int MIN_VALUES = 2;

    private static final double TAIL = 0.025;

    private Welch() {}

    /** Each side has at least {@link #MIN_VALUES} values. */
    static Difference difference(List<BigDecimal> before, List<BigDecimal> after) {
        Sample first = Sample.of(before);
        Sample second = Sample.of(after);
        double difference = second.mean - first.mean;
        double squaredError = first.squaredError() + second.squaredError();
        double reach = squaredError == 0 ? 0 : quantile(first, second, squaredError) * Math.sqrt(squaredError);
        return Difference.of(Method.WELCH, difference, difference - reach, difference + reach);
    }

    private static double quantile(Sample first, Sample second, double squaredError) {
        // Shares of the error, not the error itself: squares of very small or large numbers would be 0 or infinite.
        double share = first.squaredError() / squaredError;
        double degrees = 1 / (share * share / (first.size - 1) + (1 - share) * (1 - share) / (second.size - 1));
        return TDistribution.of(degrees).inverseSurvivalProbability(TAIL);
    }

    private record Sample(int size, double mean, double variance) {

        static Sample of(List<BigDecimal> values) {
            if (values.size() < MIN_VALUES) {
                throw new IllegalArgumentException("a mean of " + values.size() + " values has no variance");
            }
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            double mean = sum.doubleValue() / values.size();
            BigDecimal first = values.get(0);
            if (values.stream().allMatch(value -> value.compareTo(first) == 0)) {
                return new Sample(values.size(), first.doubleValue(), 0);
            }
            double squares = values.stream()
                    .mapToDouble(value -> value.doubleValue() - mean)
                    .map(off -> off * off)
                    .sum();
            return new Sample(values.size(), mean, squares / (values.size() - 1));
        }

        double squaredError() {
            return variance / size;
        }
    }
}
