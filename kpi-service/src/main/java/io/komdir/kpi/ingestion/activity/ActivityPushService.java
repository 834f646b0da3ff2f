package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.Catalogue;
import io.komdir.kpi.ingestion.Catalogues;
import io.komdir.kpi.ingestion.FactChanges;
import io.komdir.kpi.ingestion.FactMonths;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.batch.Settlement;
import io.komdir.kpi.ingestion.push.EventTally;
import io.komdir.kpi.ingestion.push.KindOfPush;
import io.komdir.kpi.ingestion.push.RefusedRows;
import io.komdir.kpi.ingestion.row.Cells;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowShape;
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
public class ActivityPushService implements KindOfPush<Activity> {
    private final Catalogues catalogues;
    private final ActivityEvents events;
    private final CountedFacts facts;
    private final FactMonths months;
    private final Settlement settlement;

    @Inject
    public ActivityPushService(
            Catalogues catalogues,
            ActivityEvents events,
            CountedFacts facts,
            FactMonths months,
            Settlement settlement) {
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
    public RowShape shape() {
        return Activities.SHAPE;
    }

    @Override
    public Optional<RowShape> cloudEvent() {
        return Optional.of(Activities.CLOUD_EVENT);
    }

    @Override
    public Activity read(RawRow raw, Cells cells) {
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
        Catalogue catalogue = catalogues.load(employees);
        RefusedRows refused = new RefusedRows(push, parsed);
        EventTally<Activity> tally = new EventTally<>(
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

    private static void check(Push push, Catalogue catalogue, Activity event, List<Violation> violations) {
        catalogue.checkMoment(push.momentField(), event.occurredAt(), violations);
        catalogue.checkFact(event.employee(), event.metric(), event.value(), violations);
    }

    /** Adds the new events to their facts; those of a fact that takes none are refused and forgotten. */
    private WrittenFacts count(Push push, EventTally<Activity> tally, ZoneId zone) {
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
