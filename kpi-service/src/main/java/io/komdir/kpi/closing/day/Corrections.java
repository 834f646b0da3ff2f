package io.komdir.kpi.closing.day;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

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
import jakarta.inject.Inject;
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
 * Tells what a push changed on days that are closed: one {@code kpi.day.corrected} for each employee, date and metric whose
 * whole value became another. Open days and history are told nothing about.
 */
@ApplicationScoped
public class Corrections {
    private final RestatedFacts facts;
    private final MetricCatalogue metrics;
    private final Rosters rosters;
    private final OrganizationScope scope;
    private final Outbox outbox;
    private final Event<DayChange.Corrected> changes;
    private final Event<CorrectedDays> corrected;

    @Inject
    Corrections(
            RestatedFacts facts,
            MetricCatalogue metrics,
            Rosters rosters,
            OrganizationScope scope,
            Outbox outbox,
            Event<DayChange.Corrected> changes,
            Event<CorrectedDays> corrected) {
        this.facts = facts;
        this.metrics = metrics;
        this.rosters = rosters;
        this.scope = scope;
        this.outbox = outbox;
        this.changes = changes;
        this.corrected = corrected;
    }

    /** The push that changed facts: its receipt, its source, and the revision it was given. */
    public record Origin(UUID batch, String source, long revision) {}

    /**
     * Call once for each push, in its transaction, after the facts were written and {@code Revisions.bump()} took the
     * organization's lock: then no day closes between.
     *
     * @param changed each changed row once; rows of one employee, date and metric (channels) become one event
     * @return how many corrections were told
     */
    @Transactional(MANDATORY)
    public int tell(Origin origin, Collection<FactChange> changed) {
        Map<FactKey, Amount> deltas = deltasOfClosedDays(changed);
        if (deltas.isEmpty()) {
            return 0;
        }
        List<DayCorrected> told = told(origin, deltas);
        outbox.addAll(told.stream().map(this::event).toList());
        changes.fire(new DayChange.Corrected(told.size()));
        if (!told.isEmpty()) {
            corrected.fire(CorrectedDays.of(origin.revision(), told));
        }
        return told.size();
    }

    /**
     * The same for a push that looks its changes up only when a day is closed.
     *
     * @param days those on which facts may have changed
     * @param changed what changed on these days, each row once
     */
    @Transactional(MANDATORY)
    public int tell(Origin origin, Set<LocalDate> days, Function<Set<LocalDate>, Collection<FactChange>> changed) {
        Set<LocalDate> closed = facts.closed(days);
        return closed.isEmpty() ? 0 : tell(origin, changed.apply(closed));
    }

    private Map<FactKey, Amount> deltasOfClosedDays(Collection<FactChange> changed) {
        if (changed.isEmpty()) {
            return Map.of();
        }
        Set<LocalDate> dates = new TreeSet<>();
        changed.forEach(change -> dates.add(change.date()));
        Set<LocalDate> closed = facts.closed(dates);
        Map<FactKey, Amount> deltas = new LinkedHashMap<>();
        for (FactChange change : changed) {
            if (closed.contains(change.date())) {
                deltas.merge(FactKey.of(change), Amount.delta(change), Amount::plus);
            }
        }
        return deltas;
    }

    private List<DayCorrected> told(Origin origin, Map<FactKey, Amount> deltas) {
        Map<FactKey, Amount> now = facts.now(deltas.keySet());
        Map<FactKey, BigDecimal> reported = facts.reported(deltas.keySet());
        Map<String, MetricDefinition> definitions = metrics.byCode();
        Roster roster = roster(deltas.keySet());
        List<DayCorrected> told = new ArrayList<>();
        deltas.forEach((key, delta) -> {
            Formula.Type formula = definitions.get(key.metric()).formula().type();
            Amount after = now.getOrDefault(key, Amount.NOTHING);
            DayCorrected data = corrected(origin, key, formula, after.minus(delta), after, reported.get(key), roster);
            if (data.changesAnything()) {
                told.add(data);
            }
        });
        return told;
    }

    private DomainEvent event(DayCorrected data) {
        String subject = data.scope().toString();
        return new DomainEvent(DayEvents.TOPIC, scope.require() + '/' + subject, DayCorrected.TYPE, subject, data);
    }

    private static DayCorrected corrected(
            Origin origin,
            FactKey key,
            Formula.Type formula,
            Amount before,
            Amount after,
            BigDecimal reportedFact,
            Roster roster) {
        return new DayCorrected(
                Scope.employee(key.employee()),
                roster.teamOn(key.employee(), key.date()).orElse(null),
                key.date(),
                key.metric(),
                formula,
                before.fact(formula),
                after.fact(formula),
                before.weight(formula),
                after.weight(formula),
                reportedFact,
                origin.source(),
                origin.batch(),
                origin.revision());
    }

    private Roster roster(Collection<FactKey> keys) {
        LocalDate first =
                keys.stream().map(FactKey::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                keys.stream().map(FactKey::date).max(LocalDate::compareTo).orElseThrow();
        return rosters.load(first, last);
    }
}
