package io.komdir.kpi.closing.day;

import io.komdir.kpi.evaluation.DayEvaluations;

/**
 * Told inside of the closing's transaction, under the organization's lock, once the day's report and events are written.
 * Whoever has something to judge or to tell at each closing observes it; what an observer throws undoes the closing.
 *
 * @param judged plan against fact of that one day
 */
public record DayClosingEvent(ClosedDay day, DayEvaluations judged) {}
