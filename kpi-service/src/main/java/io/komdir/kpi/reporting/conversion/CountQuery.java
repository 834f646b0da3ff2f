package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.shared.report.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Which facts are counted, and in which groups.
 *
 * @param group null for one group of all, under the label {@code ""}
 * @param metrics codes of those that count
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

    /** Whether it makes a difference whose facts they are. */
    boolean byPerson() {
        return byTeam() || employee != null || group == GroupBy.EMPLOYEE;
    }

    /** Whether it makes a difference in which team people were. */
    boolean byTeam() {
        return teams != null || group == GroupBy.TEAM;
    }

    /** Whether months that are added up can tell; they do not know the channels of anybody alone. */
    boolean fromMonths() {
        return !byChannel() || !byPerson();
    }

    /** Whether groups are periods. */
    boolean byPeriod() {
        return group != null && group.grain().isPresent();
    }

    /** Whether it makes a difference on which day of a month the facts are. */
    boolean byDay() {
        return group == GroupBy.DAY || group == GroupBy.WEEK;
    }

    /** The same for fewer days. */
    CountQuery over(LocalDate from, LocalDate to) {
        return new CountQuery(group, new DateRange(from, to), metrics, channel, teams, employee);
    }
}
