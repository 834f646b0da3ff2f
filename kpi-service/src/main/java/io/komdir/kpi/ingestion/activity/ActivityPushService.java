package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.FactChanges;
import io.komdir.kpi.ingestion.FactPartitions;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushReferenceData;
import io.komdir.kpi.ingestion.PushReferenceDataLoader;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.batch.PushCompletion;
import io.komdir.kpi.ingestion.push.EventDeduplication;
import io.komdir.kpi.ingestion.push.PushHandler;
import io.komdir.kpi.ingestion.push.RejectedRows;
import io.komdir.kpi.ingestion.row.RecordSchema;
import io.komdir.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Activities: each counts into its day, once for ever.
 *
 * <p>Locks are taken in one order by everybody (events by id, facts by key, then the organization), so pushes of the same
 * events wait for each other but never in a circle.
 */
@Singleton
public class ActivityPushService implements PushHandler<Activity> {
    private final PushReferenceDataLoader referenceDataLoader;
    private final ActivityEvents events;
    private final CountedFacts facts;
    private final FactPartitions months;
    private final PushCompletion completion;

    @Inject
    public ActivityPushService(
            PushReferenceDataLoader referenceDataLoader,
            ActivityEvents events,
            CountedFacts facts,
            FactPartitions months,
            PushCompletion completion) {
        this.referenceDataLoader = referenceDataLoader;
        this.events = events;
        this.facts = facts;
        this.months = months;
        this.completion = completion;
    }

    @Override
    public PushKind kind() {
        return PushKind.ACTIVITIES;
    }

    @Override
    public RecordSchema<Activity> schema() {
        return Activity.SCHEMA;
    }

    @Override
    public void prepare(List<Activity> rows) {
        months.ensure(Activity.possibleDays(rows));
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<Activity> parsed, Rejections rejections) {
        Set<String> employees = new HashSet<>();
        parsed.rows().forEach(event -> employees.add(event.employee()));
        PushReferenceData referenceData = referenceDataLoader.load(employees);
        RejectedRows rejectedRows = new RejectedRows(push, parsed);
        EventDeduplication<Activity> deduplication = new EventDeduplication<>(
                rejectedRows.keepValid(
                        parsed.rows(), (event, violations) -> check(push, referenceData, event, violations)),
                rejectedRows);
        rejectedRows.requireNoneWhenAtomic();
        deduplication.remember(
                candidates -> events.remember(push, candidates, referenceData.zone()),
                ids -> events.stored(push.source(), ids));
        WrittenFacts written = count(push, deduplication, referenceData.zone());
        rejectedRows.requireNoneWhenAtomic();
        rejections.keep(push, rejectedRows.rows());
        Outcome outcome = deduplication.outcome(push, parsed.received(), referenceData.zone());
        return completion.complete(push, outcome, FactChanges.of(written.changes()));
    }

    private static void check(Push push, PushReferenceData referenceData, Activity event, List<Violation> violations) {
        referenceData.checkMoment(push.momentField(), event.occurredAt(), violations);
        referenceData.checkFact(event.employee(), event.metric(), event.value(), violations);
    }

    /** Adds the new events to their facts; those of a fact that takes none are refused and forgotten. */
    private WrittenFacts count(Push push, EventDeduplication<Activity> deduplication, ZoneId zone) {
        CountedEvents counted = new CountedEvents(deduplication.accepted(), zone);
        counted.refuseTooLarge();
        WrittenFacts written = facts.add(push, counted.amounts());
        written.rejectedRows().forEach(counted::refuse);
        List<Activity> forgotten = counted.settle(deduplication);
        if (!forgotten.isEmpty()) {
            events.forget(push, forgotten.stream().map(Activity::id).toList());
        }
        return written;
    }
}
