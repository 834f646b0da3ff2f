package io.komdir.kpi.closing.day;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.evaluation.ClosedDayQueries;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.fact.FactChange;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Publishes what a push changed on closed days: one {@code kpi.day.corrected} for each employee, date and metric whose value
 * changed. Changes of open days and of history are not published.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class CorrectionService {
    private final CorrectionQueries queries;
    private final ClosedDayQueries closedDays;
    private final MetricCatalogue metrics;
    private final Rosters rosters;
    private final OrganizationScope scope;
    private final Outbox outbox;
    private final Event<CorrectedDays> corrected;

    CorrectionService(
            CorrectionQueries queries,
            ClosedDayQueries closedDays,
            MetricCatalogue metrics,
            Rosters rosters,
            OrganizationScope scope,
            Outbox outbox,
            Event<CorrectedDays> corrected) {
        this.queries = queries;
        this.closedDays = closedDays;
        this.metrics = metrics;
        this.rosters = rosters;
        this.scope = scope;
        this.outbox = outbox;
        this.corrected = corrected;
    }

    /** The push that changed facts: its receipt, its source, and the revision of the change. */
    public record Push(UUID batch, String source, long revision) {}

    /**
     * Call once for each push, in its transaction, after the facts were written and {@code Revisions.bump()} took the
     * organization's lock: then no day closes between.
     *
     * @param changes each changed row once; rows of one employee, date and metric (channels) become one event
     * @return how many corrections were published
     */
    public int publish(Push push, Collection<FactChange> changes) {
        Map<FactKey, Amount> deltas = deltasOfClosedDays(changes);
        if (deltas.isEmpty()) {
            return 0;
        }
        List<DayCorrected> corrections = corrections(push, deltas);
        outbox.addAll(corrections.stream().map(this::event).toList());
        if (!corrections.isEmpty()) {
            corrected.fire(CorrectedDays.of(push.revision(), corrections));
        }
        return corrections.size();
    }

    /**
     * The same for a push that reads its changes only when a day is closed.
     *
     * @param days on which facts may have changed
     * @param changes of these days, each row once
     */
    public int publish(Push push, Set<LocalDate> days, Function<Set<LocalDate>, Collection<FactChange>> changes) {
        Set<LocalDate> closed = closedDays.among(days);
        return closed.isEmpty() ? 0 : publish(push, changes.apply(closed));
    }

    private Map<FactKey, Amount> deltasOfClosedDays(Collection<FactChange> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        Set<LocalDate> dates = new TreeSet<>();
        changes.forEach(change -> dates.add(change.date()));
        Set<LocalDate> closed = closedDays.among(dates);
        Map<FactKey, Amount> deltas = new LinkedHashMap<>();
        for (FactChange change : changes) {
            if (closed.contains(change.date())) {
                deltas.merge(FactKey.of(change), Amount.delta(change), Amount::plus);
            }
        }
        return deltas;
    }

    private List<DayCorrected> corrections(Push push, Map<FactKey, Amount> deltas) {
        Map<FactKey, Amount> current = queries.current(deltas.keySet());
        Map<FactKey, BigDecimal> reported = queries.reported(deltas.keySet());
        Map<String, MetricDefinition> definitions = metrics.byCode();
        Roster roster = roster(deltas.keySet());
        List<DayCorrected> corrections = new ArrayList<>();
        deltas.forEach((key, delta) -> {
            Formula.Type formula = definitions.get(key.metric()).formula().type();
            Amount after = current.getOrDefault(key, Amount.NOTHING);
            Amount before = after.minus(delta);
            DayCorrected correction = new DayCorrected(
                    Scope.employee(key.employee()),
                    roster.teamOn(key.employee(), key.date()).orElse(null),
                    key.date(),
                    key.metric(),
                    formula,
                    before.fact(formula),
                    after.fact(formula),
                    before.weight(formula),
                    after.weight(formula),
                    reported.get(key),
                    push.source(),
                    push.batch(),
                    push.revision());
            if (correction.changesAnything()) {
                corrections.add(correction);
            }
        });
        return corrections;
    }

    private DomainEvent event(DayCorrected data) {
        String subject = data.scope().toString();
        return new DomainEvent(DayEvents.TOPIC, scope.require() + '/' + subject, DayCorrected.TYPE, subject, data);
    }

    private Roster roster(Collection<FactKey> keys) {
        LocalDate first =
                keys.stream().map(FactKey::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                keys.stream().map(FactKey::date).max(LocalDate::compareTo).orElseThrow();
        return rosters.load(first, last);
    }
}
