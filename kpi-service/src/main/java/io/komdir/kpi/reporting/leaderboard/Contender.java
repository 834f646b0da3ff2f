package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.reference.employee.Person;

/**
 * One employee before the ranking.
 *
 * @param team on the last day that counts; null for none
 * @param evaluation plan against fact over the days that count
 * @param hasFacts whether the employee has any fact
 * @param absent on all days that count
 */
record Contender(Person person, String team, Evaluation evaluation, boolean hasFacts, boolean absent) {

    /** What the employee is ranked by; null when not ranked. */
    RankedBy rankedBy() {
        if (absent || evaluation.fact() == null) {
            return null;
        }
        if (evaluation.percent() != null) {
            return RankedBy.PERCENT;
        }
        return hasFacts || evaluation.target() != null ? RankedBy.FACT : null;
    }

    NotRankedReason reason() {
        return absent ? NotRankedReason.ABSENT : NotRankedReason.NO_DATA;
    }
}
