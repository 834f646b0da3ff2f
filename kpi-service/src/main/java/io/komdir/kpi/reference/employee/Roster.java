package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All employees of an organization with their teams and absences over a range of days. Immutable. Answers about days
 * outside the range it was loaded for may be wrong.
 *
 * <p>Contains also those who have left or are not hired yet: see {@link #employedOn}. A code that is no employee
 * gets empty answers and {@code false}.
 */
public final class Roster {
    private final Map<String, Person> byCode = new TreeMap<>();

    private Roster(Collection<Person> people) {
        people.forEach(person -> byCode.put(person.code(), person));
    }

    public static Roster of(Collection<Person> people) {
        return new Roster(people);
    }

    /** All employees by code. */
    public List<Person> people() {
        return List.copyOf(byCode.values());
    }

    public Optional<Person> find(String employee) {
        return Optional.ofNullable(byCode.get(employee));
    }

    /** Code of the team on a day, empty for days without a team. */
    public Optional<String> teamOn(String employee, LocalDate day) {
        return find(employee).flatMap(person -> person.teamOn(day));
    }

    public boolean employedOn(String employee, LocalDate day) {
        return find(employee).map(person -> person.employedOn(day)).orElse(false);
    }

    public boolean absentOn(String employee, LocalDate day) {
        return find(employee).map(person -> person.absentOn(day)).orElse(false);
    }

    /** Those employed on the day whose team it was then; sub-teams do not count. */
    public List<Person> membersOn(String team, LocalDate day) {
        return byCode.values().stream()
                .filter(person -> person.employedOn(day))
                .filter(person -> person.teamOn(day).filter(team::equals).isPresent())
                .toList();
    }
}
