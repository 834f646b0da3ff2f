package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.FactReader.DayParts;
import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads the facts of one metric by day and employee, for one scope. */
@ApplicationScoped
@Transactional
class ScopeFacts {
    // Row-level security confines it to the organization. Stops at the first day found; LIMIT keeps each look short.
    private static final String FIRST_DAY = """
            SELECT day::date
            FROM generate_series(:from::timestamp, :to::timestamp, interval '1 day') AS day
            CROSS JOIN LATERAL (
                SELECT 1 FROM daily_fact f
                WHERE f.fact_date = day::date AND f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
                LIMIT 1) AS found
            LIMIT 1
            """;

    private static final String FIRST_DAYS = """
            SELECT e.employee, first.day
            FROM unnest(cast(:employees AS text[])) AS e (employee)
            CROSS JOIN LATERAL (
                SELECT day::date AS day
                FROM generate_series(:from::timestamp, :to::timestamp, interval '1 day') AS day
                CROSS JOIN LATERAL (
                    SELECT 1 FROM daily_fact f
                    WHERE f.fact_date = day::date AND f.fact_date BETWEEN :from AND :to AND f.employee = e.employee
                    LIMIT 1) AS found
                LIMIT 1) AS first
            """;

    private final FactReader facts;
    private final Jdbi jdbi;

    @Inject
    ScopeFacts(FactReader facts, Jdbi jdbi) {
        this.facts = facts;
        this.jdbi = jdbi;
    }

    /** Of all who belong to the scope on any day that one of the groundworks covers; both ends inclusive. */
    List<DayParts> read(
            Scope scope, MetricDefinition metric, Collection<EvaluationContext> grounds, LocalDate from, LocalDate to) {
        if (scope.kind() == Scope.Kind.ORGANIZATION) {
            return facts.daily(from, to, List.of(metric));
        }
        Set<String> members = new TreeSet<>();
        grounds.forEach(ground -> members.addAll(members(scope, ground)));
        return facts.dailyOf(members, from, to, List.of(metric));
    }

    /** Those that count for the scope: of the days on which the employee belongs to it. */
    static List<DayParts> counting(Scope scope, EvaluationContext ground, List<DayParts> rows) {
        BiPredicate<Person, LocalDate> belongs = belongs(scope, ground);
        return rows.stream()
                .filter(row -> ground.roster()
                        .find(row.employee())
                        .filter(person -> belongs.test(person, row.day()))
                        .isPresent())
                .toList();
    }

    /** The first of the days on which anybody in the organization has a fact of the metric. */
    Optional<LocalDate> firstDay(MetricDefinition metric, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST_DAY)
                .bind("from", from)
                .bind("to", to)
                .bind("metrics", FactReader.stored(List.of(metric)))
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** By employee the first of the days with a fact of any metric; of those who have none nothing. */
    Map<String, LocalDate> firstDays(Collection<String> employees, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle
                .createQuery(FIRST_DAYS)
                .bind("employees", employees.toArray(String[]::new))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> Map.entry(row.getString("employee"), row.getObject("day", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Those of the scope whose first day of work is not known. */
    static Set<String> withoutFirstDay(Scope scope, Collection<EvaluationContext> grounds) {
        Set<String> found = new TreeSet<>();
        for (EvaluationContext ground : grounds) {
            members(scope, ground).stream()
                    .filter(code -> ground.roster()
                            .find(code)
                            .filter(person -> person.hiredOn() == null)
                            .isPresent())
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether what a person does on a day counts for the scope. */
    static BiPredicate<Person, LocalDate> belongs(Scope scope, EvaluationContext ground) {
        return switch (scope.kind()) {
            case EMPLOYEE -> (person, day) -> person.code().equals(scope.code());
            case TEAM -> {
                Set<String> teams = new HashSet<>(ground.teams().withDescendants(scope.code()));
                yield (person, day) ->
                        person.teamOn(day).filter(teams::contains).isPresent();
            }
            case ORGANIZATION -> (person, day) -> true;
        };
    }

    /** Those who belong to the scope on any day that the groundwork covers. */
    private static List<String> members(Scope scope, EvaluationContext ground) {
        if (scope.kind() == Scope.Kind.EMPLOYEE) {
            return List.of(scope.code());
        }
        if (scope.kind() == Scope.Kind.ORGANIZATION) {
            return ground.roster().people().stream().map(Person::code).toList();
        }
        Set<String> teams = new HashSet<>(ground.teams().withDescendants(scope.code()));
        return ground.roster().people().stream()
                .filter(person ->
                        person.memberships().stream().map(Membership::team).anyMatch(teams::contains))
                .map(Person::code)
                .toList();
    }
}
