package io.komdir.kpi.day;

import io.komdir.kpi.judgement.DayJudgements;

/**
 * Told inside of the closing's transaction, under the organization's lock, once the day's report and events are written.
 * Whoever has something to judge or to tell at each closing observes it; what an observer throws undoes the closing.
 *
 * @param judged plan against fact of that one day
 */
public record ClosingDay(ClosedDay day, DayJudgements judged) {}
