package io.komdir.benchmarks;

import org.HdrHistogram.Histogram;

/**
 * What a measurement gave.
 *
 * @param operations how many ended within the measured time
 * @param seconds the measured time
 * @param latencies of each operation, in microseconds
 */
record Figures(long operations, double seconds, Histogram latencies) {

    double perSecond() {
        return operations / seconds;
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }
}
