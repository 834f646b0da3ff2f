package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.reference.employee.Person;

/**
 * One employee before the ranking.
 *
 * @param team on the last day that counts; null for none
 * @param judged plan against fact over the days that count
 * @param hasFacts whether anything was pushed for the employee
 * @param absent away on all days that count
 */
record Contender(Person person, String team, Evaluation judged, boolean hasFacts, boolean absent) {

    /** By what it is ranked; null when it is not. */
    RankedBy rankedBy() {
        if (absent || judged.fact() == null) {
            return null;
        }
        if (judged.percent() != null) {
            return RankedBy.PERCENT;
        }
        return hasFacts || judged.target() != null ? RankedBy.FACT : null;
    }

    NotRankedReason reason() {
        return absent ? NotRankedReason.ABSENT : NotRankedReason.NO_DATA;
    }
}
