package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.shared.report.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The facts to count, and their groups.
 *
 * @param group null for one group of all, under the label {@code ""}
 * @param metrics codes of the metrics that count
 * @param channel {@code ""} for facts without a channel, null for all
 * @param teams codes of a team and those below it, null for all; membership on the day of the fact decides
 * @param employee null for all
 */
record CountQuery(
        GroupBy group,
        DateRange days,
        Collection<String> metrics,
        String channel,
        List<String> teams,
        String employee) {

    /** Whether channels make a difference. */
    boolean byChannel() {
        return channel != null || group == GroupBy.CHANNEL;
    }

    /** Whether employees make a difference. */
    boolean byPerson() {
        return byTeam() || employee != null || group == GroupBy.EMPLOYEE;
    }

    /** Whether teams make a difference. */
    boolean byTeam() {
        return teams != null || group == GroupBy.TEAM;
    }

    /** Whether monthly aggregates suffice; they have no channels of single employees. */
    boolean fromMonths() {
        return !byChannel() || !byPerson();
    }

    /** Whether groups are periods. */
    boolean byPeriod() {
        return group != null && group.grain().isPresent();
    }

    /** Whether days within a month make a difference. */
    boolean byDay() {
        return group == GroupBy.DAY || group == GroupBy.WEEK;
    }

    /** The same for fewer days. */
    CountQuery over(LocalDate from, LocalDate to) {
        return new CountQuery(group, new DateRange(from, to), metrics, channel, teams, employee);
    }
}
