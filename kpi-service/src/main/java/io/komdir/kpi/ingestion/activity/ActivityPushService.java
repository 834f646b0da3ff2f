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
import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
import io.komdir.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Activities: each counts into its day, once for ever.
 *
 * <p>Locks are taken in one order by everybody (events by id, facts by key, then the organization), so pushes of the same
 * events wait for each other but never in a circle.
 */
@Singleton
public class ActivityPushService implements PushHandler<Activity> {
    private final PushReferenceDataLoader catalogues;
    private final ActivityEvents events;
    private final CountedFacts facts;
    private final FactPartitions months;
    private final PushCompletion settlement;

    @Inject
    public ActivityPushService(
            PushReferenceDataLoader catalogues,
            ActivityEvents events,
            CountedFacts facts,
            FactPartitions months,
            PushCompletion settlement) {
        this.catalogues = catalogues;
        this.events = events;
        this.facts = facts;
        this.months = months;
        this.settlement = settlement;
    }

    @Override
    public PushKind kind() {
        return PushKind.ACTIVITIES;
    }

    @Override
    public RowSchema shape() {
        return Activities.SHAPE;
    }

    @Override
    public Optional<RowSchema> cloudEvent() {
        return Optional.of(Activities.CLOUD_EVENT);
    }

    @Override
    public Activity read(RawRow raw, FieldParser cells) {
        return Activities.read(raw, cells);
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
        PushReferenceData catalogue = catalogues.load(employees);
        RejectedRows refused = new RejectedRows(push, parsed);
        EventDeduplication<Activity> tally = new EventDeduplication<>(
                refused.sift(parsed.rows(), (event, violations) -> check(push, catalogue, event, violations)), refused);
        refused.requireNoneWhenAtomic();
        tally.remember(
                candidates -> events.remember(push, candidates, catalogue.zone()),
                ids -> events.stored(push.source(), ids));
        WrittenFacts written = count(push, tally, catalogue.zone());
        refused.requireNoneWhenAtomic();
        rejections.keep(push, refused.rows());
        Outcome outcome = tally.outcome(push, parsed.received(), catalogue.zone());
        return settlement.settle(push, outcome, FactChanges.of(written.changes()));
    }

    private static void check(Push push, PushReferenceData catalogue, Activity event, List<Violation> violations) {
        catalogue.checkMoment(push.momentField(), event.occurredAt(), violations);
        catalogue.checkFact(event.employee(), event.metric(), event.value(), violations);
    }

    /** Adds the new events to their facts; those of a fact that takes none are refused and forgotten. */
    private WrittenFacts count(Push push, EventDeduplication<Activity> tally, ZoneId zone) {
        CountedEvents counted = new CountedEvents(tally.accepted(), zone);
        counted.refuseTooLarge();
        WrittenFacts written = facts.add(push, counted.amounts());
        written.refused().forEach(counted::refuse);
        List<Activity> forgotten = counted.settle(tally);
        if (!forgotten.isEmpty()) {
            events.forget(push, forgotten.stream().map(Activity::id).toList());
        }
        return written;
    }
}
