package io.komdir.audit.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the closed days of a scope. */
@ApplicationScoped
class ClosedDayStore {
    private static final String WINDOW = """
            SELECT min(day) AS first, max(day) AS last, count(*) AS days
            FROM (SELECT day FROM measured_day
                  WHERE organization_id = :organization AND scope = :scope AND day <= :through AND working
                  ORDER BY day DESC LIMIT :days) AS newest
            HAVING count(*) > 0
            """;
    private static final String DAYS = """
            SELECT day, working, observed, revision, event_id, lines -> :metric AS line
            FROM measured_day
            WHERE organization_id = :organization AND scope = :scope AND day BETWEEN :from AND :to
            ORDER BY day
            """;
    /** A day without a fact and a target has no line: then the definition is that of a day before, or the organization's. */
    private static final String DEFINITION = """
            SELECT lines -> :metric AS line
            FROM measured_day
            WHERE organization_id = :organization AND scope IN (:scope, 'organization') AND day <= :through
              AND jsonb_exists(lines, :metric)
            ORDER BY day DESC, scope = :scope DESC
            LIMIT 1
            """;

    private static final String NEWEST = """
            SELECT day FROM measured_day
            WHERE organization_id = :organization AND scope = :scope
            ORDER BY day DESC LIMIT 1
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final OrganizationScope organization;

    ClosedDayStore(Jdbi jdbi, ObjectMapper json, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.json = json;
        this.organization = organization;
    }

    Optional<Window> window(String scope, LocalDate through, int workingDays) {
        return jdbi.withHandle(handle -> handle.createQuery(WINDOW)
                .bind("organization", organization.require())
                .bind("scope", scope)
                .bind("through", through)
                .bind("days", workingDays)
                .map((row, context) -> new Window(
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getInt("days")))
                .findOne());
    }

    /** The last day of the scope that was closed. */
    Optional<LocalDate> newest(String scope) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("organization", organization.require())
                .bind("scope", scope)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Oldest first, days off too. */
    List<ClosedDay> days(String metric, String scope, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(DAYS)
                .bind("organization", organization.require())
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .bind("metric", metric)
                .map((row, context) -> new ClosedDay(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("working"),
                        row.getBoolean("observed"),
                        read(row.getString("line")),
                        row.getLong("revision"),
                        row.getObject("event_id", UUID.class)))
                .list());
    }

    /** What kind of metric it is, as it was told last. */
    Optional<StoredLine> definition(String metric, String scope, LocalDate through) {
        return jdbi.withHandle(handle -> handle.createQuery(DEFINITION)
                .bind("organization", organization.require())
                .bind("scope", scope)
                .bind("metric", metric)
                .bind("through", through)
                .map((row, context) -> read(row.getString("line")))
                .findOne());
    }

    private StoredLine read(String line) {
        try {
            return line == null ? null : json.readValue(line, StoredLine.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored line is always readable", e);
        }
    }
}
