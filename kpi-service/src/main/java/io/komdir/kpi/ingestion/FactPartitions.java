package io.komdir.kpi.ingestion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes sure that facts of a month have their partition. A month is asked for once in the life of the process, in a
 * transaction of its own, so that no push holds the lock of another organization's.
 */
@ApplicationScoped
public class FactPartitions {
    private static final int AHEAD_OF_UTC_AND_TOMORROW = 2;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Set<YearMonth> existing = ConcurrentHashMap.newKeySet();

    @Inject
    public FactPartitions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Call before the push's transaction. Days on which no fact may lie are left to the check of the rows. */
    public void ensure(Set<LocalDate> days) {
        LocalDate last = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(AHEAD_OF_UTC_AND_TOMORROW);
        Set<YearMonth> missing = new TreeSet<>();
        for (LocalDate day : days) {
            if (!day.isBefore(PushReferenceData.FIRST_DAY)
                    && !day.isAfter(last)
                    && !existing.contains(YearMonth.from(day))) {
                missing.add(YearMonth.from(day));
            }
        }
        missing.forEach(this::ensure);
    }

    private void ensure(YearMonth month) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createQuery("SELECT ensure_fact_partition(:day)::text")
                        .bind("day", month.atDay(1))
                        .mapTo(String.class)
                        .findOne()));
        existing.add(month);
    }
}
