package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Sorts counts into the groups of one question: teams without their sub-teams, of periods each day, or each month by its
 * first day. Leaves out what the question does not ask for.
 */
final class Counting {
    private final GroupCounts counts = new GroupCounts();
    private final CountQuery asked;
    private final Roster roster;

    /**
     * @param roster over the days asked for
     */
    Counting(CountQuery asked, Roster roster) {
        this.asked = asked;
        this.roster = roster;
    }

    /** What was counted so far. */
    GroupCounts counts() {
        return counts;
    }

    /**
     * Adds what somebody counted on a day, or on several of one team from that day on.
     *
     * @param employee {@code ""} where it makes no difference whose count it is
     * @param channel {@code ""} where it makes no difference
     */
    void add(LocalDate day, String employee, String channel, String metric, BigDecimal value) {
        if (day.isBefore(asked.days().from()) || day.isAfter(asked.days().to())) {
            return;
        }
        String team = asked.byTeam() ? roster.teamOn(employee, day).orElse("") : "";
        if (asked.teams() == null || asked.teams().contains(team)) {
            counts.add(label(day, employee, channel, team), metric, value);
        }
    }

    private String label(LocalDate day, String employee, String channel, String team) {
        if (asked.group() == null) {
            return "";
        }
        return switch (asked.group()) {
            case CHANNEL -> channel;
            case TEAM -> team;
            case EMPLOYEE -> employee;
            case DAY, WEEK, MONTH -> day.toString();
        };
    }

    /** Whether all days of the employee from one to the other count for one team, or for none. */
    boolean stays(String employee, LocalDate from, LocalDate to) {
        return !asked.byTeam()
                || roster.find(employee)
                        .filter(person -> moves(person, from, to))
                        .isEmpty();
    }

    private static boolean moves(Person person, LocalDate from, LocalDate to) {
        for (Membership membership : person.memberships()) {
            boolean begins =
                    membership.from().isAfter(from) && !membership.from().isAfter(to);
            boolean ends = !membership.open()
                    && !membership.to().isBefore(from)
                    && membership.to().isBefore(to);
            if (begins || ends) {
                return true;
            }
        }
        return false;
    }

    /** Codes of those who do not stay from one day to the other. */
    List<String> movers(LocalDate from, LocalDate to) {
        return roster.people().stream()
                .map(Person::code)
                .filter(employee -> !stays(employee, from, to))
                .toList();
    }

    /** Codes of everybody whose counts may be asked for. */
    List<String> employees() {
        return asked.employee() != null
                ? List.of(asked.employee())
                : roster.people().stream().map(Person::code).toList();
    }
}
