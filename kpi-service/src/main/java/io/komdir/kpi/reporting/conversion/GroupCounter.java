package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.TeamChanges;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reporting.conversion.StageCountQueries.Count;
import java.time.LocalDate;
import java.util.List;

/**
 * Adds counts to the groups of one query: teams without their sub-teams; of periods each day, or each month by its first day.
 * Ignores counts outside of the query.
 */
final class GroupCounter {
    private final GroupCounts counts = new GroupCounts();
    private final CountQuery query;
    private final Roster roster;

    /** @param roster over the days of the query */
    GroupCounter(CountQuery query, Roster roster) {
        this.query = query;
        this.roster = roster;
    }

    GroupCounts counts() {
        return counts;
    }

    /** Adds what an employee counts; the organization as a whole has the employee {@code ""}. */
    void addEmployee(FactSum fact) {
        add(new Count(fact.day(), fact.code(), "", fact.metric(), fact.sum().value()));
    }

    /** Adds what a channel counts. */
    void addChannel(FactSum fact) {
        add(new Count(fact.day(), "", fact.code(), fact.metric(), fact.sum().value()));
    }

    /** Adds a count, of one day or of several days of one team from that day on. */
    void add(Count count) {
        LocalDate day = count.day();
        if (day.isBefore(query.days().from()) || day.isAfter(query.days().to())) {
            return;
        }
        String team = query.byTeam() ? roster.teamOn(count.employee(), day).orElse("") : "";
        if (query.teams() == null || query.teams().contains(team)) {
            counts.add(label(count, team), count.metric(), count.value());
        }
    }

    private String label(Count count, String team) {
        if (query.group() == null) {
            return "";
        }
        return switch (query.group()) {
            case CHANNEL -> count.channel();
            case TEAM -> team;
            case EMPLOYEE -> count.employee();
            case DAY, WEEK, MONTH -> count.day().toString();
        };
    }

    /** Whether all days of the employee from one to the other count for one team, or for none. */
    boolean stays(String employee, LocalDate from, LocalDate to) {
        return !query.byTeam()
                || roster.find(employee)
                        .filter(person -> TeamChanges.moves(person, from, to))
                        .isEmpty();
    }

    /** Codes of the employees who do not stay from one day to the other. */
    List<String> movers(LocalDate from, LocalDate to) {
        return query.byTeam() ? TeamChanges.movers(roster, from, to) : List.of();
    }

    /** Codes of the employees within the query. */
    List<String> employees() {
        return query.employee() != null
                ? List.of(query.employee())
                : roster.people().stream().map(Person::code).toList();
    }
}
