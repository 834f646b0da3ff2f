package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.push.EventDeduplication;
import io.komdir.kpi.shared.fact.FactChange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The new events of one push by the fact into which they count. For one transaction; linear in the events. */
final class CountedEvents {
    private static final String TOO_LARGE = "sum-too-large";

    private final List<Activity> events;
    private final ZoneId zone;
    private final SortedMap<CountedFact, CountedFact.Amount> amounts = new TreeMap<>(CountedFact.BY_KEY);
    private final Map<CountedFact, String> rejectedRows = new HashMap<>();

    CountedEvents(List<Activity> events, ZoneId zone) {
        this.events = events;
        this.zone = zone;
        for (Activity event : events) {
            amounts.merge(fact(event), CountedFact.Amount.of(event.value()), CountedFact.Amount::plus);
        }
    }

    /** What is added to the facts, in the order of their keys. */
    SortedMap<CountedFact, CountedFact.Amount> amounts() {
        return amounts;
    }

    /** Refuses the facts that could not hold what is added, whatever they held before. */
    void refuseTooLarge() {
        amounts.entrySet().removeIf(entry -> {
            boolean tooLarge = CountedFacts.tooLarge(entry.getValue().value());
            if (tooLarge) {
                rejectedRows.put(entry.getKey(), TOO_LARGE);
            }
            return tooLarge;
        });
    }

    /** A fact that took nothing: it was set, or would grow too large. */
    void refuse(FactChange fact) {
        rejectedRows.put(CountedFact.of(fact), fact.counted() ? TOO_LARGE : "mixed-granularity");
    }

    /**
     * Refuses the events of the refused facts; the others stay accepted.
     *
     * @return the refused ones
     */
    List<Activity> settle(EventDeduplication<Activity> deduplication) {
        if (rejectedRows.isEmpty()) {
            return List.of();
        }
        List<Activity> accepted = new ArrayList<>();
        List<Activity> rejected = new ArrayList<>();
        for (Activity event : events) {
            String code = rejectedRows.get(fact(event));
            if (code == null) {
                accepted.add(event);
            } else {
                rejected.add(event);
                deduplication.refuse(event, code.equals(TOO_LARGE) ? "value" : "metric", code, event.metric());
            }
        }
        deduplication.keep(accepted);
        return rejected;
    }

    private CountedFact fact(Activity event) {
        return new CountedFact(
                LocalDate.ofInstant(event.occurredAt(), zone), event.employee(), event.metric(), event.channel());
    }
}
