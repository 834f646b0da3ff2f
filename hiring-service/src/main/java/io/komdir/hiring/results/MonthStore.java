package io.komdir.hiring.results;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** Closed months of the organization in scope; a month is stored by its first day. */
@ApplicationScoped
class MonthStore {
    private static final String SAVE = """
            INSERT INTO month_result AS stored
                   (organization_id, scope, month, team, working_days, calendar_days, verdict, lines, revision, event_id)
            VALUES (:organization, :scope, :month, :team, :workingDays, :calendarDays, :verdict, :lines, :revision, :eventId)
            ON CONFLICT ON CONSTRAINT pk_month_result DO UPDATE
            SET team = excluded.team, working_days = excluded.working_days, calendar_days = excluded.calendar_days,
                verdict = excluded.verdict, lines = excluded.lines, revision = excluded.revision,
                event_id = excluded.event_id
            WHERE excluded.revision > stored.revision
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

    MonthStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the table. */
    record Row(
            String scope,
            String team,
            LocalDate month,
            int workingDays,
            int calendarDays,
            Verdict verdict,
            long revision,
            UUID eventId,
            @Json List<MetricResult> lines) {

        MonthResult result() {
            return new MonthResult(
                    scope, team, YearMonth.from(month), workingDays, calendarDays, verdict, revision, eventId, lines);
        }
    }

    /** A revision that is there already, or an older one, changes nothing. */
    void save(UUID event, MonthClosed month) {
        Row row = new Row(
                month.scope(),
                month.team(),
                month.month().atDay(1),
                month.workingDays(),
                month.workingDaysOfCalendar(),
                month.verdict(),
                month.revision(),
                event,
                month.lines());
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bindNamedArgumentFinder(RecordArguments.of(row))
                .execute());
    }

    Optional<MonthResult> find(String scope, YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("scope", scope)
                .bind("month", month.atDay(1))
                .mapTo(Row.class)
                .findOne()
                .map(Row::result));
    }

    List<MonthResult> employees(String metric, YearMonth from, YearMonth to) {
        return jdbi.withHandle(handle -> handle.createQuery(EMPLOYEES)
                .bind("metric", metric)
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .mapTo(Row.class)
                .map(Row::result)
                .list());
    }
}
