package io.komdir.kpi.journey;

import java.util.List;

/**
 * What the touches say about transitions.
 *
 * @param transitions how many different ones there are, whatever the limit
 * @param items those within the limit
 */
record FoundTransitions(JourneyTotals total, long transitions, List<Transition> items) {}
