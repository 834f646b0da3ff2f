package io.komdir.kpi.ingestion;

import io.komdir.kpi.shared.fact.FactChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts that a push changed. They are looked up only for days that need them: most pushes are about days that are still
 * open, of which nobody asks what changed.
 */
public interface FactChanges {

    /** Whether any fact changed. */
    boolean any();

    /** The days on which facts may have changed. */
    Set<LocalDate> days();

    /** What changed on these days. */
    Collection<FactChange> on(Set<LocalDate> days);

    /** Changes that are known one by one. */
    static FactChanges of(List<FactChange> changes) {
        return new FactChanges() {
            @Override
            public boolean any() {
                return !changes.isEmpty();
            }

            @Override
            public Set<LocalDate> days() {
                return changes.stream().map(FactChange::date).collect(Collectors.toSet());
            }

            @Override
            public Collection<FactChange> on(Set<LocalDate> days) {
                return changes.stream()
                        .filter(change -> days.contains(change.date()))
                        .toList();
            }
        };
    }
}
