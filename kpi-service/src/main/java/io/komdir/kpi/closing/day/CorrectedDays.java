package io.komdir.kpi.closing.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fired inside of the transaction that changed facts of closed days, under the organization's lock, once the corrections are in
 * the outbox.
 *
 * @param revision of the organization's data with the change
 * @param corrections number of the published corrections
 * @param employees whose facts changed, by closed day
 */
public record CorrectedDays(long revision, int corrections, Map<LocalDate, Set<String>> employees) {

    static CorrectedDays of(long revision, Collection<DayCorrected> corrections) {
        Map<LocalDate, Set<String>> employees = new TreeMap<>();
        corrections.forEach(corrected -> employees
                .computeIfAbsent(corrected.date(), day -> new TreeSet<>())
                .add(corrected.scope().code()));
        return new CorrectedDays(revision, corrections.size(), employees);
    }
}
