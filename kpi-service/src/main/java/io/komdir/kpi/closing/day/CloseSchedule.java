package io.komdir.kpi.closing.day;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The due time of each organization's next day; columns {@code next_close_day} and {@code next_close_at}. */
@ApplicationScoped
class CloseSchedule {
    private static final String DUE = """
            SELECT organization_id FROM organization
            WHERE next_close_at <= :now AND organization_id <> ALL (:except)
            ORDER BY next_close_at
            LIMIT :limit
            """;
    private static final String NEXT = """
            UPDATE organization SET next_close_day = :day, next_close_at = :at
            WHERE organization_id = current_setting('komdir.organization', true)
              AND (next_close_day, next_close_at) IS DISTINCT FROM (:day, :at)
            """;

    private final Jdbi jdbi;

    CloseSchedule(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Organizations with a day that is due, the longest waiting first. Needs the system task of the scheduler. */
    List<String> due(Instant now, Collection<String> except, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", now)
                .bindArray("except", String.class, except)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** The next day to close and the moment from which it is due. Not a change of the organization's data. */
    void next(LocalDate day, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate(NEXT).bind("day", day).bind("at", at).execute());
    }
}
