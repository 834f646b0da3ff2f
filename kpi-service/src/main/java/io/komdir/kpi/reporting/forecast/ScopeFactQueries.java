package io.komdir.kpi.reporting.forecast;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactQueries;
import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.StoredMetrics;
import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Reads the facts of one metric by day and employee, for one scope. */
@ApplicationScoped
@Transactional
class ScopeFactQueries {
    // Row-level security confines it to the organization. Stops at the first day found; LIMIT keeps each lookup short.
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

    private final FactQueries facts;
    private final Jdbi jdbi;

    ScopeFactQueries(FactQueries facts, Jdbi jdbi) {
        this.facts = facts;
        this.jdbi = jdbi;
    }

    /** Of all who belong to the scope on any day of one of the contexts; both ends inclusive. */
    List<FactSum> read(
            Scope scope,
            MetricDefinition metric,
            Collection<EvaluationContext> contexts,
            LocalDate from,
            LocalDate to) {
        if (scope.kind() == Scope.Kind.ORGANIZATION) {
            return facts.daily(from, to, List.of(metric));
        }
        Set<String> members = new TreeSet<>();
        contexts.forEach(context -> members.addAll(members(scope, context)));
        return facts.dailyOf(members, from, to, List.of(metric));
    }

    /** The facts that count for the scope: of the days on which the employee belongs to it. */
    static List<FactSum> counting(Scope scope, EvaluationContext context, List<FactSum> facts) {
        BiPredicate<Person, LocalDate> belongs = belongs(scope, context);
        return facts.stream()
                .filter(fact -> context.roster()
                        .find(fact.code())
                        .filter(person -> belongs.test(person, fact.day()))
                        .isPresent())
                .toList();
    }

    /** The first of the days with a fact of the metric, of any employee. */
    Optional<LocalDate> firstDay(MetricDefinition metric, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST_DAY)
                .bind("from", from)
                .bind("to", to)
                .bindMethods(StoredMetrics.of(metric))
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** By employee the first of the days with a fact of any metric; employees without facts are missing. */
    Map<String, LocalDate> firstDays(Collection<String> employees, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST_DAYS)
                .bindArray("employees", String.class, employees)
                .bind("from", from)
                .bind("to", to)
                .setMapKeyColumn("employee")
                .setMapValueColumn("day")
                .collectInto(new GenericType<Map<String, LocalDate>>() {}));
    }

    /** Codes of the scope's employees without a known first day of work. */
    static Set<String> withoutFirstDay(Scope scope, Collection<EvaluationContext> contexts) {
        Set<String> found = new TreeSet<>();
        for (EvaluationContext context : contexts) {
            members(scope, context).stream()
                    .filter(code -> context.roster()
                            .find(code)
                            .filter(person -> person.hiredOn() == null)
                            .isPresent())
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether facts of a person on a day count for the scope. */
    static BiPredicate<Person, LocalDate> belongs(Scope scope, EvaluationContext context) {
        return switch (scope.kind()) {
            case EMPLOYEE -> (person, day) -> person.code().equals(scope.code());
            case TEAM -> {
                Set<String> teams = new HashSet<>(context.teams().withDescendants(scope.code()));
                yield (person, day) ->
                        person.teamOn(day).filter(teams::contains).isPresent();
            }
            case ORGANIZATION -> (person, day) -> true;
        };
    }

    /** Codes of those who belong to the scope on any day of the context. */
    private static List<String> members(Scope scope, EvaluationContext context) {
        if (scope.kind() == Scope.Kind.EMPLOYEE) {
            return List.of(scope.code());
        }
        Set<String> teams = new HashSet<>(context.teams().withDescendants(scope.code()));
        return context.roster().people().stream()
                .filter(person -> scope.equals(Scope.ORGANIZATION)
                        || person.memberships().stream().map(Membership::team).anyMatch(teams::contains))
                .map(Person::code)
                .toList();
    }
}
