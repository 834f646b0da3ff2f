package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.Catalogue;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushMode;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.RowsRejectedException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What has become of each event of one push so far: accepted, a duplicate, or rejected. For one transaction. */
final class ActivityTally {
    private final Push push;
    private final int received;
    private final ZoneId zone;
    private final List<RejectedRow> rejected;
    private final DistinctActivities distinct;
    private final List<Activity> accepted = new ArrayList<>();
    private final List<Activity> known = new ArrayList<>();

    ActivityTally(Push push, ParsedRows<Activity> parsed, Catalogue catalogue) {
        this.push = push;
        this.received = parsed.received();
        this.zone = catalogue.zone();
        this.rejected = new ArrayList<>(parsed.rejected());
        List<Activity> good = new ArrayList<>();
        for (Activity event : parsed.rows()) {
            List<Violation> violations = violations(catalogue, event);
            if (violations.isEmpty()) {
                good.add(event);
            } else {
                rejected.add(new RejectedRow(event.number(), violations));
            }
        }
        this.distinct = DistinctActivities.of(good, rejected);
    }

    private List<Violation> violations(Catalogue catalogue, Activity event) {
        List<Violation> violations = new ArrayList<>(0);
        String field = push.format() == PushFormat.CLOUD_EVENTS ? "time" : "occurredAt";
        catalogue.checkDay(field, day(event), violations);
        catalogue.checkFact(event.employee(), event.metric(), event.value(), violations);
        return violations;
    }

    /** The events that may be new, sorted by id. */
    List<Activity> candidates() {
        return distinct.first();
    }

    /** Tells the new ones from those that were pushed before. */
    void remembered(Set<String> fresh, Map<String, Activity> stored) {
        for (Activity event : candidates()) {
            if (fresh.contains(event.id())) {
                accepted.add(event);
            } else if (event.sameAs(stored.get(event.id()))) {
                known.add(event);
            } else {
                reject(event, "id", "conflict");
            }
        }
    }

    /** What the accepted events add to the facts of their days, in the order of the facts' keys. */
    SortedMap<CountedFact, CountedFact.Amount> amounts() {
        SortedMap<CountedFact, CountedFact.Amount> amounts = new TreeMap<>(CountedFact.BY_KEY);
        accepted.forEach(
                event -> amounts.merge(fact(event), CountedFact.Amount.of(event.value()), CountedFact.Amount::plus));
        return amounts;
    }

    /**
     * Rejects the accepted events of a fact that took none of them.
     *
     * @return their ids
     */
    List<String> refuse(CountedFact refused, String code) {
        List<String> ids = new ArrayList<>();
        for (Iterator<Activity> events = accepted.iterator(); events.hasNext(); ) {
            Activity event = events.next();
            if (fact(event).equals(refused)) {
                events.remove();
                ids.add(event.id());
                reject(event, code.equals("sum-too-large") ? "value" : "metric", code);
            }
        }
        return ids;
    }

    private void reject(Activity event, String field, String code) {
        distinct.numbers(event).forEach(number -> rejected.add(RejectedRow.of(number, field, code, event.metric())));
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    void requireAllGood() {
        if (push.mode() == PushMode.ATOMIC && !rejected.isEmpty()) {
            throw new RowsRejectedException(received, rejected);
        }
    }

    Outcome outcome() {
        int duplicates = received - accepted.size() - rejected.size();
        return new Outcome(
                push.batch(),
                0,
                received,
                accepted.size(),
                duplicates,
                List.of(),
                rejected,
                days().min(Comparator.naturalOrder()).orElse(null),
                days().max(Comparator.naturalOrder()).orElse(null));
    }

    private Stream<LocalDate> days() {
        return Stream.concat(accepted.stream(), known.stream()).map(this::day);
    }

    private CountedFact fact(Activity event) {
        return new CountedFact(day(event), event.employee(), event.metric(), event.channel());
    }

    private LocalDate day(Activity event) {
        return LocalDate.ofInstant(event.occurredAt(), zone);
    }
}
