package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.ClosedDays;
import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.FactReader.DayParts;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.standup.Commitment.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What commitments have come to by the facts as they are known now, late ones too. */
@ApplicationScoped
@Transactional
class CommitmentVerdicts {
    private static final FactTotals NOTHING = new FactTotals();

    private final FactReader facts;
    private final ClosedDays closedDays;
    private final MetricCatalogue metrics;
    private final Organizations organizations;

    CommitmentVerdicts(FactReader facts, ClosedDays closedDays, MetricCatalogue metrics, Organizations organizations) {
        this.facts = facts;
        this.closedDays = closedDays;
        this.metrics = metrics;
        this.organizations = organizations;
    }

    /**
     * The present verdict on each, with the fact so far. Open are those whose day is neither closed nor history, and those of
     * an employee who was away or not employed on the day.
     *
     * @param roster good for their days
     * @return by id
     */
    Map<UUID, Found> of(List<Commitment> commitments, Roster roster) {
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
        Map<LocalDate, FactTotals> tallies = tallies(commitments, from, to, definitions);
        Set<LocalDate> pushed = facts.pushedDays(from, to);
        Set<LocalDate> closed = closedDays.among(from, to);
        LocalDate startsOn = organizations.require().startsOn();
        Map<UUID, Found> found = new HashMap<>();
        for (Commitment commitment : commitments) {
            LocalDate day = commitment.date();
            MetricDefinition metric = definitions.get(commitment.metric());
            Scope scope = Scope.employee(commitment.employee());
            BigDecimal fact =
                    pushed.contains(day) ? tallies.getOrDefault(day, NOTHING).fact(scope, metric) : null;
            boolean over = closed.contains(day) || day.isBefore(startsOn);
            CommitmentStatus status = over && there(commitment, roster)
                    ? CommitmentStatus.of(metric, commitment.value(), fact)
                    : CommitmentStatus.OPEN;
            found.put(commitment.id(), new Found(status, fact));
        }
        return found;
    }

    /** Whether the employee is employed and not away on the day; nobody else breaks or keeps a commitment. */
    static boolean there(Commitment commitment, Roster roster) {
        return roster.find(commitment.employee())
                .filter(person -> person.presentOn(commitment.date()))
                .isPresent();
    }

    private Map<LocalDate, FactTotals> tallies(
            List<Commitment> commitments, LocalDate from, LocalDate to, Map<String, MetricDefinition> definitions) {
        List<String> employees =
                commitments.stream().map(Commitment::employee).distinct().toList();
        List<MetricDefinition> asked = commitments.stream()
                .map(Commitment::metric)
                .distinct()
                .map(definitions::get)
                .toList();
        Map<LocalDate, FactTotals> tallies = new HashMap<>();
        for (DayParts row : facts.dailyOf(employees, from, to, asked)) {
            tallies.computeIfAbsent(row.day(), day -> new FactTotals())
                    .add(Scope.employee(row.employee()), row.metric(), row.parts());
        }
        return tallies;
    }
}
