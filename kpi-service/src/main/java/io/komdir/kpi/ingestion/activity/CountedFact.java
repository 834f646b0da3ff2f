package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.shared.fact.FactChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The fact into which activities count, within one source.
 *
 * @param channel {@code ""} for none
 */
record CountedFact(LocalDate date, String employee, String metric, String channel) {
    /** The order of the primary key: all pushes lock in it. */
    static final Comparator<CountedFact> BY_KEY = Comparator.comparing(CountedFact::date)
            .thenComparing(CountedFact::employee)
            .thenComparing(CountedFact::metric)
            .thenComparing(CountedFact::channel);

    static CountedFact of(FactChange change) {
        return new CountedFact(change.date(), change.employee(), change.metric(), change.channel());
    }

    /** What is added to a fact: the sum of the values and the number of events. */
    record Amount(BigDecimal value, int events) {
        static Amount of(BigDecimal value) {
            return new Amount(value, 1);
        }

        Amount plus(Amount other) {
            return new Amount(value.add(other.value), events + other.events);
        }
    }
}
