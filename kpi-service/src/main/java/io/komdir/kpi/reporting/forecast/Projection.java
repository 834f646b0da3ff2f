package io.komdir.kpi.reporting.forecast;

/**
 * The projected end of a month. All but the method is null without forecast.
 *
 * @param low one in ten months ends below it; never above {@code expected}
 * @param high one in ten months ends above it; never below {@code expected}
 * @param likelihood of meeting the target, 0 to 1; null without target
 */
record Projection(ForecastMethod method, Double low, Double expected, Double high, Double likelihood) {
    static final double LOW = 0.1;
    static final double HIGH = 0.9;

    /** Without forecast. */
    static Projection unknown(ForecastMethod method) {
        return new Projection(method, null, null, null, null);
    }

    /** An end that no remaining day changes; not a number is unknown. */
    static Projection certain(ForecastInput input, double value) {
        if (Double.isNaN(value)) {
            return unknown(ForecastMethod.COMPLETE);
        }
        Double likelihood =
                input.target() == null ? null : Double.valueOf(input.measure().reaches(value, input.target()) ? 1 : 0);
        return new Projection(ForecastMethod.COMPLETE, value, value, value, likelihood);
    }

    /** With a range that is widened where it does not hold the expected value, as when rare days make the mean. */
    static Projection of(ForecastMethod method, double low, double expected, double high, Double likelihood) {
        if (Double.isNaN(expected)) {
            return unknown(method);
        }
        return new Projection(method, Math.min(low, expected), expected, Math.max(high, expected), likelihood);
    }
}
