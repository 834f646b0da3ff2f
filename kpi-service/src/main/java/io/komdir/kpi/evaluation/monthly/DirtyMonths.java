package io.komdir.kpi.evaluation.monthly;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/**
 * Marks past months that a push changed, so that their aggregates are stale. A push about the current month, as nearly all are,
 * costs nothing here: a month is aggregated only some days after its end, see {@link MonthlyAggregateBuilder}.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DirtyMonths {
    private static final String MARK = """
            INSERT INTO monthly_fact_change (organization_id, month, revision, changed_at)
            SELECT current_setting('komdir.organization'), month, :revision, :at
            FROM unnest(:months) AS month
            ON CONFLICT ON CONSTRAINT pk_monthly_fact_change
            DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    public DirtyMonths(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Call in the transaction that changes facts, after {@code Revisions.bump()} took the organization's lock: the builder of
     * a month then sees either the change, or a revision below that of the change.
     *
     * @param revision of the change
     * @param days of the changed facts, in any order
     */
    public void note(long revision, Collection<LocalDate> days) {
        YearMonth current = currentMonth(clock);
        Set<LocalDate> months = new TreeSet<>();
        for (LocalDate day : days) {
            if (YearMonth.from(day).isBefore(current)) {
                months.add(day.withDayOfMonth(1));
            }
        }
        if (!months.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(MARK)
                    .bind("revision", revision)
                    .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .bindArray("months", LocalDate.class, months)
                    .execute());
        }
    }

    /** The current month in UTC; months before it are past here, whatever time zone the organization has. */
    static YearMonth currentMonth(Clock clock) {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }
}
