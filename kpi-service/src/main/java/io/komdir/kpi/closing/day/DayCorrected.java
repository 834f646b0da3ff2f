package io.komdir.kpi.closing.day;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** Data of {@code io.komdir.kpi.day.corrected.v1}; its fields are described in the schema. */
record DayCorrected(
        Scope scope,
        String team,
        LocalDate date,
        String metric,
        Formula.Type formula,
        BigDecimal oldValue,
        BigDecimal newValue,
        BigDecimal oldWeight,
        BigDecimal newWeight,
        BigDecimal reportedFact,
        String source,
        UUID batch,
        long revision) {
    static final String TYPE = "io.komdir.kpi.day.corrected.v1";

    private static final Comparator<BigDecimal> ORDER = Comparator.nullsFirst(Comparator.naturalOrder());

    /** False when the changes of several channels cancel each other out. */
    boolean changesAnything() {
        return ORDER.compare(oldValue, newValue) != 0 || ORDER.compare(oldWeight, newWeight) != 0;
    }
}
