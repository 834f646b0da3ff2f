package io.komdir.hiring.catalogue.compensation;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.directory.People;
import io.komdir.hiring.results.MonthResult;
import io.komdir.hiring.results.Results;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries a scheme on what people have really done, before anything is promised. */
@ApplicationScoped
@Transactional
class SimulationService {
    private final SchemeService schemes;
    private final Results results;
    private final People people;
    private final Organizations organizations;

    SimulationService(SchemeService schemes, Results results, People people, Organizations organizations) {
        this.schemes = schemes;
        this.results = results;
        this.people = people;
        this.organizations = organizations;
    }

    /**
     * Simulates.
     *
     * @throws NotFoundException when no scheme is given and there is none of this code
     * @throws RuleViolationException also for a scheme without a KPI part, whose pay depends on no result
     */
    public SimulationView simulate(String code, SimulationRequest request) {
        Violations violations = new Violations();
        request.check(violations);
        violations.throwIfAny();
        SchemeVersion kept = request.scheme() == null ? schemes.require(code, null) : null;
        Scheme scheme = kept == null ? request.scheme().scheme() : kept.scheme();
        if (scheme.kpi() == null) {
            throw new RuleViolationException(new Violation("scheme.kpi", "required"));
        }
        List<Paid> paid = paid(scheme, request);
        Map<String, List<Paid>> byPerson = group(paid, Paid::employee);
        Map<YearMonth, List<Paid>> byMonth = group(paid, Paid::month);
        Organization organization = organizations.current();
        return new SimulationView(
                code,
                kept == null ? null : kept.version(),
                byPerson.size(),
                quarters(byPerson.values().stream().map(SimulationService::mean).toList(), organization),
                byMonth.entrySet().stream()
                        .map(month -> month(month.getKey(), month.getValue(), organization))
                        .toList(),
                without(request, byMonth.keySet()),
                byPerson.entrySet().stream()
                        .map(person -> person(person.getKey(), person.getValue(), organization))
                        .toList(),
                organization.currencyCode());
    }

    private List<Paid> paid(Scheme scheme, SimulationRequest request) {
        Organization organization = organizations.current();
        return results.months(scheme.kpi().metric(), request.from(), request.to()).stream()
                .filter(requested(request))
                .map(month -> new Paid(
                        month.employee(),
                        month.month(),
                        Payslip.of(
                                        scheme,
                                        MonthFigures.of(month, scheme, request.finishedTasks(), request.allTasks()),
                                        organization)
                                .total()))
                .toList();
    }

    private Predicate<MonthResult> requested(SimulationRequest request) {
        List<Predicate<MonthResult>> all = new ArrayList<>();
        if (request.employees() != null) {
            Set<String> codes = Set.copyOf(request.employees());
            all.add(month -> codes.contains(month.employee()));
        }
        if (request.team() != null) {
            all.add(month -> request.team().equals(month.team()));
        }
        if (request.position() != null) {
            Set<String> codes = people.inPosition(request.position());
            all.add(month -> codes.contains(month.employee()));
        }
        return all.stream().reduce(month -> true, Predicate::and);
    }

    private static <K extends Comparable<K>> Map<K, List<Paid>> group(List<Paid> paid, Function<Paid, K> key) {
        return paid.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static SimulationView.Month month(YearMonth month, List<Paid> paid, Organization organization) {
        List<BigDecimal> pay = paid.stream().map(Paid::total).toList();
        return SimulationView.Month.of(month, paid.size(), quarters(pay, organization));
    }

    private static SimulationView.Person person(String employee, List<Paid> paid, Organization organization) {
        return new SimulationView.Person(
                employee, paid.size(), organization.round(sum(paid)), organization.round(mean(paid)));
    }

    private static SimulationView.Quarters quarters(Collection<BigDecimal> pay, Organization organization) {
        if (pay.isEmpty()) {
            return null;
        }
        Percentiles found = Percentiles.of(List.copyOf(pay));
        return new SimulationView.Quarters(
                organization.round(found.p25()), organization.round(found.p50()), organization.round(found.p75()));
    }

    private static List<String> without(SimulationRequest request, Set<YearMonth> existing) {
        return Stream.iterate(request.from(), month -> !month.isAfter(request.to()), month -> month.plusMonths(1))
                .filter(month -> !existing.contains(month))
                .map(YearMonth::toString)
                .toList();
    }

    private static BigDecimal sum(List<Paid> paid) {
        return paid.stream().map(Paid::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<Paid> paid) {
        return sum(paid).divide(BigDecimal.valueOf(paid.size()), MathContext.DECIMAL128);
    }

    /** A month of a person. */
    private record Paid(String employee, YearMonth month, BigDecimal total) {}
}
