package io.komdir.hiring.catalogue.salaryband;

import java.util.Comparator;

/**
 * What bands follow each other: those of one position, level, region and currency. In lists by position, level and region.
 *
 * @param level name of the level, so that lists have one order here and in the database
 * @param region "" for all regions that have no band of their own
 */
public record BandKey(String position, String level, String region, String currency) {
    static final Comparator<BandKey> ORDER = Comparator.comparing(BandKey::position)
            .thenComparing(BandKey::level)
            .thenComparing(BandKey::region);

    static BandKey of(Band band) {
        return new BandKey(band.position(), band.level().name(), band.region(), band.currency());
    }

    BandKey everywhere() {
        return new BandKey(position, level, "", currency);
    }
}
