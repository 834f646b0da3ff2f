package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 *       absent; the organization's likewise with everybody.
 *   <li>Whoever employs nobody on any of the days (a team without members, an organization without people) has the
 *       calendar's.
 * </ul>
 */
public final class ScopeDays {
    private final List<LocalDate> calendarDays;
    private final Roster roster;
    private final TeamTree teams;
    private final Map<Scope, List<LocalDate>> known = new HashMap<>();
    private Map<Scope, Set<LocalDate>> groups;

    /** @param calendarDays working days of the calendar, oldest first; the roster covers them */
    ScopeDays(List<LocalDate> calendarDays, Roster roster, TeamTree teams) {
        this.calendarDays = List.copyOf(calendarDays);
        this.roster = roster;
        this.teams = teams;
    }

    /** Those of one whole month that the groundwork covers. */
    public static ScopeDays of(EvaluationContext ground, YearMonth month) {
        return of(ground, month.atDay(1), month.atEndOfMonth());
    }

    /** Those among the days {@code from} to {@code to}, both inclusive, that the groundwork covers. */
    public static ScopeDays of(EvaluationContext ground, LocalDate from, LocalDate to) {
        return new ScopeDays(ground.calendar().workingDays(from, to), ground.roster(), ground.teams());
    }

    /** The scope's working days, oldest first; none of an employee who is not known. */
    public List<LocalDate> of(Scope scope) {
        return known.computeIfAbsent(
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

    /** Teams with at least one employed member, and the organization: the days on which somebody is there. */
    private Map<Scope, Set<LocalDate>> groups() {
        Map<Scope, Set<LocalDate>> found = new HashMap<>();
        Map<String, List<Scope>> above = new HashMap<>();
        for (LocalDate day : calendarDays) {
            Set<String> there = new HashSet<>();
            Set<String> away = new HashSet<>();
            for (Person person : roster.people()) {
                if (person.employedOn(day)) {
                    // Without a team only the organization has the person.
                    (person.absentOn(day) ? away : there).add(person.teamOn(day).orElse(""));
                }
            }
            away.forEach(
                    team -> scopes(team, above).forEach(scope -> found.computeIfAbsent(scope, any -> new TreeSet<>())));
            there.forEach(team -> scopes(team, above)
                    .forEach(scope ->
                            found.computeIfAbsent(scope, any -> new TreeSet<>()).add(day)));
        }
        return found;
    }

    private List<Scope> scopes(String team, Map<String, List<Scope>> above) {
        return above.computeIfAbsent(team, code -> {
            List<Scope> scopes = new ArrayList<>(
                    teams.withAncestors(code).stream().map(Scope::team).toList());
            scopes.add(Scope.ORGANIZATION);
            return scopes;
        });
    }
}
