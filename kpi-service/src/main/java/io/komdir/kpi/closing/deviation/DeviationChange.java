package io.komdir.kpi.closing.deviation;

/** How many deviations of a kind a closing found and ended; counted once it is committed. */
record DeviationChange(DeviationKind kind, int detected, int resolved) {}
