package io.komdir.kpi.reporting.journey;

import java.util.List;

/**
 * What the touches say about transitions.
 *
 * @param transitions how many different ones there are, whatever the limit
 * @param customers of all of them, each counted once a transition
 * @param conversions of all of them, counted likewise
 * @param items those within the limit
 */
record FoundTransitions(
        JourneyTotals total, long transitions, long customers, long conversions, List<Transition> items) {}
