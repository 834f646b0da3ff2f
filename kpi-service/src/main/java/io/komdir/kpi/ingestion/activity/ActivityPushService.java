package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.fact.FactChange;
import io.komdir.kpi.ingestion.Catalogue;
import io.komdir.kpi.ingestion.Catalogues;
import io.komdir.kpi.ingestion.FactChanges;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.RowsRejectedException;
import io.komdir.kpi.ingestion.batch.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stores a push of activities.
 *
 * <p>Locks are taken in one order by everybody (events by id, facts by key, then the organization), so pushes of the same
 * events wait for each other but never in a circle.
 */
@ApplicationScoped
public class ActivityPushService {
    private final Catalogues catalogues;
    private final ActivityEvents events;
    private final CountedFacts facts;
    private final Settlement settlement;

    @Inject
    public ActivityPushService(
            Catalogues catalogues, ActivityEvents events, CountedFacts facts, Settlement settlement) {
        this.catalogues = catalogues;
        this.events = events;
        this.facts = facts;
        this.settlement = settlement;
    }

    /**
     * Counts the events that have not counted yet, or of an atomic push all or none.
     *
     * @throws RowsRejectedException when an event of an atomic push cannot be stored
     */
    @Transactional
    public Outcome push(Push push, ParsedRows<Activity> parsed, Rejections rejections) {
        Set<String> employees = new HashSet<>();
        parsed.rows().forEach(event -> employees.add(event.employee()));
        Catalogue catalogue = catalogues.load(employees);
        ActivityTally tally = new ActivityTally(push, parsed, catalogue);
        tally.requireAllGood();
        rememberNew(push, tally, catalogue);
        WrittenFacts written = count(push, tally);
        tally.requireAllGood();
        rejections.keep(push, tally.rejected());
        return settlement.settle(push, tally.outcome(), FactChanges.of(written.changes()));
    }

    private void rememberNew(Push push, ActivityTally tally, Catalogue catalogue) {
        List<Activity> candidates = tally.candidates();
        if (candidates.isEmpty()) {
            return;
        }
        Set<String> fresh = events.remember(push, candidates, catalogue.zone());
        List<String> old = candidates.stream()
                .map(Activity::id)
                .filter(id -> !fresh.contains(id))
                .toList();
        Map<String, Activity> stored = old.isEmpty() ? Map.of() : events.stored(push.source(), old);
        tally.remembered(fresh, stored);
    }

    /** Adds the new events to their facts; those of a fact that takes none are rejected and forgotten. */
    private WrittenFacts count(Push push, ActivityTally tally) {
        List<String> forgotten = new ArrayList<>();
        tally.amounts().forEach((fact, amount) -> {
            if (CountedFacts.tooLarge(amount.value())) {
                forgotten.addAll(tally.refuse(fact, "sum-too-large"));
            }
        });
        WrittenFacts written = facts.add(push, tally.amounts());
        for (FactChange refused : written.refused()) {
            String code = refused.counted() ? "sum-too-large" : "mixed-granularity";
            forgotten.addAll(tally.refuse(CountedFact.of(refused), code));
        }
        if (!forgotten.isEmpty()) {
            events.forget(push, forgotten);
        }
        return written;
    }
}
