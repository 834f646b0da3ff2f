package io.komdir.kpi.evaluation.monthly;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/**
 * Notes which past months a push changed, so that what was added up of them counts no more. A push about the present month,
 * as nearly all are, costs nothing here: a month is added up only some days after it was over, see {@link MonthlyAggregateBuilder}.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DirtyMonths {
    private static final String NOTE = """
            INSERT INTO monthly_fact_change (organization_id, month, revision, changed_at)
            SELECT current_setting('komdir.organization'), month, :revision, :at
            FROM unnest(:months) AS month
            ON CONFLICT ON CONSTRAINT pk_monthly_fact_change
            DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public DirtyMonths(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Call in the transaction that changes facts, after {@code Revisions.bump()} took the organization's lock: whoever adds
     * up a month then sees either the change, or a revision below that of the change.
     *
     * @param revision that the change stands under
     * @param days of the changed facts, in any order
     */
    public void note(long revision, Collection<LocalDate> days) {
        YearMonth present = present(clock);
        Set<LocalDate> months = new TreeSet<>();
        for (LocalDate day : days) {
            if (YearMonth.from(day).isBefore(present)) {
                months.add(day.withDayOfMonth(1));
            }
        }
        if (!months.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                    .bind("revision", revision)
                    .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .bind("months", months.toArray(LocalDate[]::new))
                    .execute());
        }
    }

    /** The month it is now in UTC; those before it are over for this room, whatever time zone the organization has. */
    static YearMonth present(Clock clock) {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }
}
