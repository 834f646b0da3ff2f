package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.RejectedRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has become of each event of one push so far: accepted, a duplicate, or refused. For one transaction. */
public final class EventDeduplication<E extends PushedEvent<E>> {
    private final RejectedRows rejectedRows;
    private final DistinctEvents<E> distinct;
    private final List<E> existing = new ArrayList<>();
    private List<E> accepted = new ArrayList<>();

    /**
     * Begins with the events that break no rule.
     *
     * @param rejectedRows takes the events that are refused
     */
    public EventDeduplication(List<E> good, RejectedRows rejectedRows) {
        this.rejectedRows = rejectedRows;
        this.distinct = new DistinctEvents<>(good);
    }

    /**
     * Remembers the events and tells the new ones from those that were pushed before.
     *
     * @param remember stores those of the events, sorted by id and no id twice, that are not known; answers their ids
     * @param storedBefore the events under these ids as they were pushed first
     */
    public void remember(
            Function<List<E>, Set<String>> remember, Function<Collection<String>, Map<String, E>> storedBefore) {
        List<E> candidates = distinct.first();
        if (candidates.isEmpty()) {
            return;
        }
        Set<String> fresh = remember.apply(candidates);
        List<String> old = candidates.stream()
                .map(PushedEvent::id)
                .filter(id -> !fresh.contains(id))
                .toList();
        Map<String, E> before = old.isEmpty() ? Map.of() : storedBefore.apply(old);
        for (E event : candidates) {
            if (fresh.contains(event.id())) {
                accepted.add(event);
                distinct.repeated(event.id()).forEach(other -> refuseUnless(event.sameAs(other), other));
            } else {
                E stored = before.get(event.id());
                compareWithStored(event, stored);
                distinct.repeated(event.id()).forEach(other -> compareWithStored(other, stored));
            }
        }
    }

    /** An event whose id was pushed before is a duplicate of that one, whatever else this push says under the id. */
    private void compareWithStored(E event, E stored) {
        boolean same = event.sameAs(stored);
        if (same) {
            existing.add(event);
        }
        refuseUnless(same, event);
    }

    private void refuseUnless(boolean same, E event) {
        if (!same) {
            rejectedRows.add(RejectedRow.of(event.number(), "id", "conflict"));
        }
    }

    /** The new events, sorted by id. */
    public List<E> accepted() {
        return accepted;
    }

    /**
     * Keeps these of the accepted events; the others must have been refused.
     *
     * @see #refuse
     */
    public void keep(List<E> stillAccepted) {
        accepted = stillAccepted;
    }

    /** Refuses the event and those that said the same. */
    public void refuse(E event, String field, String code, Object... args) {
        distinct.alike(event).forEach(alike -> rejectedRows.add(RejectedRow.of(alike.number(), field, code, args)));
    }

    /**
     * What the push comes to.
     *
     * @param zone decides on which day an event is
     */
    public Outcome outcome(Push push, int received, ZoneId zone) {
        return new Outcome(
                push.batch(),
                0,
                received,
                accepted.size(),
                received - accepted.size() - rejectedRows.rows().size(),
                List.of(),
                rejectedRows.rows(),
                days(zone).min(Comparator.naturalOrder()).orElse(null),
                days(zone).max(Comparator.naturalOrder()).orElse(null));
    }

    private Stream<LocalDate> days(ZoneId zone) {
        return Stream.concat(accepted.stream(), existing.stream())
                .map(event -> LocalDate.ofInstant(event.occurredAt(), zone));
    }
}
