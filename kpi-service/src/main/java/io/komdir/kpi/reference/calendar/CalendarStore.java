package io.komdir.kpi.reference.calendar;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The own days of the organization in scope. */
@ApplicationScoped
class CalendarStore {
    private static final String FIND = """
            SELECT day, working, coalesce(reason, '') AS reason FROM calendar_day
            WHERE organization_id = :organization AND day BETWEEN :from AND :to
            ORDER BY day
            LIMIT :limit
            """;
    private static final String FINGERPRINT = """
            SELECT md5(coalesce(string_agg(concat_ws(' ', day, working, reason), E'\\n' ORDER BY day), ''))
            FROM calendar_day WHERE organization_id = :organization
            """;
    private static final String PUT = """
            INSERT INTO calendar_day (organization_id, day, working, reason)
            SELECT :organization, day, working, reason
            FROM unnest(:days, :working, :reasons) AS own (day, working, reason)
            ON CONFLICT (organization_id, day) DO UPDATE SET working = excluded.working, reason = excluded.reason
            """;
    private static final String REMOVE =
            "DELETE FROM calendar_day WHERE organization_id = :organization AND day = ANY (:days)";

    private final Jdbi jdbi;
    private final OrganizationScope scope;

    CalendarStore(Jdbi jdbi, OrganizationScope scope) {
        this.jdbi = jdbi;
        this.scope = scope;
    }

    List<CalendarOverride> find(LocalDate from, LocalDate to) {
        return find(from, to, Integer.MAX_VALUE);
    }

    List<CalendarOverride> find(LocalDate from, LocalDate to, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("organization", scope.require())
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map(CalendarStore::day)
                .list());
    }

    /** Another text for any other set of own days. */
    String fingerprint() {
        return jdbi.withHandle(handle -> handle.createQuery(FINGERPRINT)
                .bind("organization", scope.require())
                .mapTo(String.class)
                .one());
    }

    void put(List<CalendarOverride> days) {
        jdbi.useHandle(handle -> handle.createUpdate(PUT)
                .bind("organization", scope.require())
                .bindArray(
                        "days",
                        LocalDate.class,
                        days.stream().map(CalendarOverride::date).toList())
                .bindArray(
                        "working",
                        Boolean.class,
                        days.stream().map(CalendarOverride::working).toList())
                .bindArray(
                        "reasons",
                        String.class,
                        days.stream().map(CalendarOverride::reason).toList())
                .execute());
    }

    void remove(Collection<LocalDate> days) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE)
                .bind("organization", scope.require())
                .bindArray("days", LocalDate.class, List.copyOf(days))
                .execute());
    }

    private static CalendarOverride day(ResultSet row, StatementContext context) throws SQLException {
        return new CalendarOverride(
                row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("reason"));
    }
}
