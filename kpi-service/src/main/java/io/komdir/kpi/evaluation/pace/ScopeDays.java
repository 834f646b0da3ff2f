package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.RollUp;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working days of each scope among those of the calendar; for one thread.
 *
 * <ul>
 *   <li>An employee's are those on which the employee is employed and not absent.
 *   <li>A team's are those on which at least one of its members of that day, sub-teams included, is employed and not
 *       absent; the organization's likewise with all employees.
 *   <li>A team or organization that employs no one on any of the days has those of the calendar.
 * </ul>
 */
public final class ScopeDays {
    private final List<LocalDate> calendarDays;
    private final Roster roster;
    private final TeamTree teams;
    private final Map<Scope, List<LocalDate>> computed = new HashMap<>();
    private Map<Scope, Set<LocalDate>> groups;

    /** @param calendarDays working days of the calendar, oldest first; the roster covers them */
    ScopeDays(List<LocalDate> calendarDays, Roster roster, TeamTree teams) {
        this.calendarDays = List.copyOf(calendarDays);
        this.roster = roster;
        this.teams = teams;
    }

    /** Those of one whole month within the range of the context. */
    public static ScopeDays of(EvaluationContext context, YearMonth month) {
        return of(context, month.atDay(1), month.atEndOfMonth());
    }

    /** Those among the days {@code from} to {@code to}, both inclusive, within the range of the context. */
    public static ScopeDays of(EvaluationContext context, LocalDate from, LocalDate to) {
        return new ScopeDays(context.calendar().workingDays(from, to), context.roster(), context.teams());
    }

    /** The scope's working days, oldest first; none of an unknown employee. */
    public List<LocalDate> of(Scope scope) {
        return computed.computeIfAbsent(
                scope, any -> scope.kind() == Scope.Kind.EMPLOYEE ? ofPerson(scope.code()) : ofGroup(scope));
    }

    private List<LocalDate> ofPerson(String code) {
        return roster.find(code)
                .map(person -> calendarDays.stream().filter(person::presentOn).toList())
                .orElse(List.of());
    }

    private List<LocalDate> ofGroup(Scope scope) {
        if (groups == null) {
            groups = groups();
        }
        Set<LocalDate> own = groups.get(scope);
        return own == null ? calendarDays : List.copyOf(own);
    }

    /** The scope's working days, counted up to the date. */
    public MonthDays at(Scope scope, LocalDate date) {
        return MonthDays.of(of(scope), date);
    }

    /** The days on which anyone is present, of each team with an employed member and of the organization. */
    private Map<Scope, Set<LocalDate>> groups() {
        RollUp rollUp = new RollUp(teams);
        Map<Scope, Set<LocalDate>> found = new HashMap<>();
        for (LocalDate day : calendarDays) {
            for (Person person : roster.people()) {
                if (person.employedOn(day)) {
                    boolean present = !person.absentOn(day);
                    add(found, Scope.ORGANIZATION, day, present);
                    rollUp.withAncestors(person.teamOn(day).orElse(null))
                            .forEach(scope -> add(found, scope, day, present));
                }
            }
        }
        return found;
    }

    private static void add(Map<Scope, Set<LocalDate>> found, Scope scope, LocalDate day, boolean present) {
        Set<LocalDate> days = found.computeIfAbsent(scope, any -> new TreeSet<>());
        if (present) {
            days.add(day);
        }
    }
}
