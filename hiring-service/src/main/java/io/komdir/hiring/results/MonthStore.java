package io.komdir.hiring.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Closed months of the organization in scope; a month is stored by its first day. */
@ApplicationScoped
class MonthStore {
    private static final TypeReference<List<MetricResult>> LINES = new TypeReference<>() {};
    private static final String SAVE = """
            INSERT INTO month_result AS known
                   (organization_id, scope, month, team, working_days, calendar_days, verdict, lines, revision, event_id)
            VALUES (:organization, :scope, :month, :team, :workingDays, :calendarDays, :verdict,
                    CAST(:lines AS jsonb), :revision, :event)
            ON CONFLICT ON CONSTRAINT pk_month_result DO UPDATE
            SET team = excluded.team, working_days = excluded.working_days, calendar_days = excluded.calendar_days,
                verdict = excluded.verdict, lines = excluded.lines, revision = excluded.revision,
                event_id = excluded.event_id
            WHERE excluded.revision > known.revision
            """;
    private static final String ONE = """
            SELECT * FROM month_result WHERE organization_id = :organization AND scope = :scope AND month = :month
            """;
    private static final String EMPLOYEES = """
            SELECT * FROM month_result
            WHERE organization_id = :organization AND month BETWEEN :from AND :to AND scope LIKE 'employee:%'
              AND lines @> jsonb_build_array(jsonb_build_object('metric', CAST(:metric AS text)))
            ORDER BY month, scope
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    MonthStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    /** A revision that is there already, or an older one, changes nothing. */
    void save(UUID event, MonthClosed month) {
        String lines = write(month.lines());
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bind("scope", month.scope())
                .bind("month", month.month().atDay(1))
                .bind("team", month.team())
                .bind("workingDays", month.workingDays())
                .bind("calendarDays", month.workingDaysOfCalendar())
                .bind("verdict", month.verdict().name())
                .bind("lines", lines)
                .bind("revision", month.revision())
                .bind("event", event)
                .execute());
    }

    Optional<MonthResult> find(String scope, YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("organization", organization.require())
                .bind("scope", scope)
                .bind("month", month.atDay(1))
                .map(this::row)
                .findOne());
    }

    List<MonthResult> employees(String metric, YearMonth from, YearMonth to) {
        return jdbi.withHandle(handle -> handle.createQuery(EMPLOYEES)
                .bind("organization", organization.require())
                .bind("metric", metric)
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .map(this::row)
                .list());
    }

    private MonthResult row(ResultSet row, StatementContext context) throws SQLException {
        return new MonthResult(
                row.getString("scope"),
                row.getString("team"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("working_days"),
                row.getInt("calendar_days"),
                Verdict.valueOf(row.getString("verdict")),
                row.getLong("revision"),
                row.getObject("event_id", UUID.class),
                read(row.getString("lines")));
    }

    private List<MetricResult> read(String lines) {
        try {
            return json.readValue(lines, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored lines are always readable", e);
        }
    }

    private String write(List<MetricResult> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results are always JSON", e);
        }
    }
}
