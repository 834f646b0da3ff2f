package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.ClosedDayQueries;
import io.komdir.kpi.evaluation.FactQueries;
import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.standup.Commitment.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Evaluates commitments by the current facts, late ones included. */
@ApplicationScoped
@Transactional
class CommitmentEvaluator {
    private static final FactTotals EMPTY = new FactTotals();

    private final FactQueries facts;
    private final ClosedDayQueries closedDays;
    private final MetricCatalogue metrics;
    private final Organizations organizations;

    CommitmentEvaluator(
            FactQueries facts, ClosedDayQueries closedDays, MetricCatalogue metrics, Organizations organizations) {
        this.facts = facts;
        this.closedDays = closedDays;
        this.metrics = metrics;
        this.organizations = organizations;
    }

    /**
     * The current outcome of each, with the fact so far. Open are commitments whose day is neither closed nor history, and those
     * of an employee who was absent or not employed on the day.
     *
     * @param roster covers their days
     * @return by id
     */
    Map<UUID, Outcome> outcomes(List<Commitment> commitments, Roster roster) {
        if (commitments.isEmpty()) {
            return Map.of();
        }
        LocalDate from = commitments.stream()
                .map(Commitment::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = commitments.stream()
                .map(Commitment::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Map<String, MetricDefinition> definitions = metrics.byCode();
        Map<LocalDate, FactTotals> totals = totals(commitments, from, to, definitions);
        Set<LocalDate> pushed = facts.pushedDays(from, to);
        Set<LocalDate> closed = closedDays.between(from, to);
        LocalDate startsOn = organizations.require().startsOn();
        Map<UUID, Outcome> outcomes = new HashMap<>();
        for (Commitment commitment : commitments) {
            LocalDate day = commitment.date();
            MetricDefinition metric = definitions.get(commitment.metric());
            Scope scope = Scope.employee(commitment.employee());
            BigDecimal fact =
                    pushed.contains(day) ? totals.getOrDefault(day, EMPTY).fact(scope, metric) : null;
            boolean over = closed.contains(day) || day.isBefore(startsOn);
            outcomes.put(
                    commitment.id(),
                    over ? outcome(commitment, metric, fact, roster) : new Outcome(CommitmentStatus.OPEN, fact));
        }
        return outcomes;
    }

    /** The outcome of a day that is over; open when the employee was absent or not employed. */
    static Outcome outcome(Commitment commitment, MetricDefinition metric, BigDecimal fact, Roster roster) {
        return new Outcome(
                present(commitment, roster)
                        ? CommitmentStatus.of(metric, commitment.value(), fact)
                        : CommitmentStatus.OPEN,
                fact);
    }

    /** Whether the employee is employed and not absent on the day. */
    static boolean present(Commitment commitment, Roster roster) {
        return roster.find(commitment.employee())
                .filter(person -> person.presentOn(commitment.date()))
                .isPresent();
    }

    private Map<LocalDate, FactTotals> totals(
            List<Commitment> commitments, LocalDate from, LocalDate to, Map<String, MetricDefinition> definitions) {
        List<String> employees =
                commitments.stream().map(Commitment::employee).distinct().toList();
        List<MetricDefinition> committed = commitments.stream()
                .map(Commitment::metric)
                .distinct()
                .map(definitions::get)
                .toList();
        Map<LocalDate, FactTotals> totals = new HashMap<>();
        for (FactSum fact : facts.dailyOf(employees, from, to, committed)) {
            totals.computeIfAbsent(fact.day(), day -> new FactTotals())
                    .add(Scope.employee(fact.code()), fact.metric(), fact.sum());
        }
        return totals;
    }
}
