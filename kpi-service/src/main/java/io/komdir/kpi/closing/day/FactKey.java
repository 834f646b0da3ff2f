package io.komdir.kpi.closing.day;

import io.komdir.kpi.shared.fact.FactChange;
import java.time.LocalDate;

/** One metric of one employee on one date. */
public record FactKey(LocalDate date, String employee, String metric) {

    static FactKey of(FactChange change) {
        return new FactKey(change.date(), change.employee(), change.metric());
    }
}
