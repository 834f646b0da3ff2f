package io.komdir.kpi.forecast;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Recent days to draw from, as figures per person present. A drawn day goes back with a copy of itself (Pólya's urn): the
 * first draws decide which days are frequent, so that a series of draws varies as much as a few observed days leave in
 * doubt, and not only as much as they differ among themselves.
 */
final class Urn {
    private final double[] numerators;
    private final double[] denominators;
    private final int[] drawn;
    private int draws;

    /**
     * An urn with these days.
     *
     * @param days at least one, each with presence
     * @param mostDraws in one series
     */
    Urn(List<DayFigures> days, int mostDraws) {
        this.numerators = days.stream()
                .mapToDouble(day -> day.numerator() / day.presence())
                .toArray();
        this.denominators = days.stream()
                .mapToDouble(day -> day.denominator() / day.presence())
                .toArray();
        this.drawn = new int[mostDraws];
    }

    /** Begins a new series: no day was drawn yet. */
    void reset() {
        draws = 0;
    }

    /** The number of the next day. */
    int draw(UniformRandomProvider random) {
        int place = random.nextInt(numerators.length + draws);
        int day = place < numerators.length ? place : drawn[place - numerators.length];
        drawn[draws++] = day;
        return day;
    }

    int size() {
        return numerators.length;
    }

    /** Per person. */
    double numerator(int day) {
        return numerators[day];
    }

    /** Per person. */
    double denominator(int day) {
        return denominators[day];
    }
}
