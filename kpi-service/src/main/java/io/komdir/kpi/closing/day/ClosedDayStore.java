package io.komdir.kpi.closing.day;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code closed_day}; sees the organization in scope only. */
@ApplicationScoped
class ClosedDayStore {
    private static final String BETWEEN = """
            SELECT day, working, closed_at, closed_by, revision
            FROM closed_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day BETWEEN :from AND :to
            ORDER BY day
            """;
    private static final String ADD = """
            INSERT INTO closed_day (organization_id, day, working, closed_at, closed_by, revision, report)
            VALUES (current_setting('komdir.organization', true), :day, :working, :closedAt, :closedBy, :revision,
                    CAST(:report AS jsonb))
            """;

    // The first gap in the closed days; normally the day after the last of them.
    private static final String OLDEST_OPEN = """
            SELECT CASE
                WHEN EXISTS (
                    SELECT FROM closed_day
                    WHERE organization_id = current_setting('komdir.organization', true) AND day = :startsOn)
                THEN (
                    SELECT c.day + 1 FROM closed_day c
                    WHERE c.organization_id = current_setting('komdir.organization', true) AND c.day >= :startsOn
                      AND NOT EXISTS (
                          SELECT FROM closed_day next
                          WHERE next.organization_id = c.organization_id AND next.day = c.day + 1)
                    ORDER BY c.day LIMIT 1)
                ELSE :startsOn
            END
            """;

    private final Jdbi jdbi;

    ClosedDayStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<ClosedDay> find(LocalDate day) {
        return between(day, day).stream().findFirst();
    }

    /** The closed days from {@code from} to {@code to}, both inclusive, oldest first. */
    List<ClosedDay> between(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(BETWEEN)
                .bind("from", from)
                .bind("to", to)
                .map(ConstructorMapper.of(ClosedDay.class))
                .list());
    }

    /**
     * Fails on a day that is closed already.
     *
     * @param report JSON of the scoreboard at closing
     */
    void add(ClosedDay day, String report) {
        jdbi.useHandle(handle ->
                handle.createUpdate(ADD).bindMethods(day).bind("report", report).execute());
    }

    /** The oldest day from {@code startsOn} on that is not closed. */
    LocalDate oldestOpen(LocalDate startsOn) {
        return jdbi.withHandle(handle -> handle.createQuery(OLDEST_OPEN)
                .bind("startsOn", startsOn)
                .mapTo(LocalDate.class)
                .one());
    }
}
