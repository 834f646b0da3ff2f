package io.komdir.kpi.closing.day;

import io.komdir.kpi.evaluation.DayEvaluations;

/**
 * Fired inside of the closing's transaction, under the organization's lock, once the day's report and events are written. Other
 * packages observe it to evaluate and publish at each closing; an exception of an observer rolls the closing back.
 *
 * @param evaluations plan against fact of that one day
 */
public record DayClosingEvent(ClosedDay day, DayEvaluations evaluations) {}
