package io.komdir.kpi.closing.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Told inside of the transaction that changed facts of closed days, under the organization's lock, once the corrections are
 * written.
 *
 * @param revision of the organization's data with the change
 * @param employees whose facts changed, by closed day
 */
public record CorrectedDays(long revision, Map<LocalDate, Set<String>> employees) {

    static CorrectedDays of(long revision, Collection<DayCorrected> corrections) {
        Map<LocalDate, Set<String>> employees = new TreeMap<>();
        corrections.forEach(corrected -> employees
                .computeIfAbsent(corrected.date(), day -> new TreeSet<>())
                .add(corrected.scope().code()));
        return new CorrectedDays(revision, employees);
    }
}
