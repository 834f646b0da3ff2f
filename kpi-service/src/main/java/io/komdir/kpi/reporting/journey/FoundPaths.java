package io.komdir.kpi.reporting.journey;

import java.util.List;

/**
 * What the touches say about paths.
 *
 * @param paths how many different ones there are, whatever the limit
 * @param items those within the limit
 */
record FoundPaths(JourneyTotals total, long paths, List<JourneyPath> items) {}
