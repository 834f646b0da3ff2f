package io.komdir.kpi.reporting.deal;

import io.komdir.platform.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds open deals that need attention: one scan of the organization's open deals, sorted by the database. Row-level security
 * alone confines it to the organization: a second condition would be computed for each row.
 */
@ApplicationScoped
class AttentionStore {
    // width_bucket finds by bisection how many of the beginnings of days a moment has passed. The sub-selects make
    // PostgreSQL read each array once a statement and not once a row.
    private static final String WORST = """
            WITH norm AS (
                SELECT * FROM unnest(:funnels, :stages, :norms) AS n (funnel, stage, days)),
            counted AS (
                SELECT d.id, d.customer, d.employee, d.funnel, d.stage, d.stage_entered_at, d.amount, d.next_step_at, d.status,
                       :workingDays - width_bucket(d.stage_entered_at, (SELECT CAST(:workingBegins AS timestamptz[])))
                           AS in_stage,
                       CASE WHEN d.next_step_at < CAST(:begin AS timestamptz)
                           THEN :calendarDays - width_bucket(d.next_step_at, (SELECT CAST(:begins AS timestamptz[])))
                       END AS overdue,
                       n.days AS norm
                FROM deal d
                LEFT JOIN norm n ON n.funnel = d.funnel AND n.stage = d.stage
                WHERE d.status = 'OPEN'
                  AND (CAST(:employees AS text[]) IS NULL OR d.employee = ANY (:employees))
                  AND (CAST(:knownUntil AS timestamptz) IS NULL OR d.stage_entered_at < :knownUntil)),
            ranked AS (
                SELECT counted.*,
                       CAST(next_step_at IS NULL AS integer) + CAST(overdue IS NOT NULL AS integer)
                           + CAST(coalesce(in_stage > norm, false) AS integer) AS reasons,
                       greatest(CASE WHEN next_step_at IS NULL OR in_stage > norm THEN in_stage END, overdue) AS most
                FROM counted
                WHERE next_step_at IS NULL OR overdue IS NOT NULL OR in_stage > norm)
            """;
    private static final String ROWS = WORST + """
            SELECT * FROM ranked
            WHERE CAST(:afterReasons AS integer) IS NULL
               OR (reasons, most, amount) < (:afterReasons, :afterMost, CAST(:afterAmount AS numeric))
               OR ((reasons, most, amount) = (:afterReasons, :afterMost, CAST(:afterAmount AS numeric)) AND id > :afterId)
            ORDER BY reasons DESC, most DESC, amount DESC, id
            LIMIT :limit
            """;
    private static final String COUNT = WORST + "SELECT count(*) FROM ranked";

    private final Jdbi jdbi;

    AttentionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Which deals are asked for.
     *
     * @param employees whose; null for everybody's
     */
    record Query(DayBoundaries ruler, StageNormRows norms, Collection<String> employees) {}

    /** Worst first: by number of reasons, then the most days of one, then amount, each from the most, then by id. */
    List<AttentionItem> worst(Query query, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(ROWS), query)
                .bind(
                        "afterReasons",
                        after.map(cursor -> (int) cursor.number(1)).orElse(null))
                .bind("afterMost", after.map(cursor -> (int) cursor.number(2)).orElse(null))
                .bind("afterAmount", after.map(cursor -> cursor.decimal(3)).orElse(null))
                .bind("afterId", after.map(cursor -> cursor.text(4)).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    int count(Query query) {
        return jdbi.withHandle(handle ->
                bind(handle.createQuery(COUNT), query).mapTo(Integer.class).one());
    }

    /** The place of a deal in the order of {@link #worst} on the date. */
    static Cursor cursor(LocalDate date, AttentionItem deal) {
        return Cursor.of(
                date,
                deal.reasons().size(),
                deal.mostDays(),
                deal.deal().amount().toPlainString(),
                deal.deal().id());
    }

    /** Of which date a cursor's list is. */
    static LocalDate date(Cursor cursor) {
        return cursor.date(0);
    }

    private static org.jdbi.v3.core.statement.Query bind(org.jdbi.v3.core.statement.Query sql, Query query) {
        DayBoundaries ruler = query.ruler();
        StageNormRows norms = query.norms();
        Collection<String> employees = query.employees();
        return sql.bindArray("funnels", String.class, new ArrayList<Object>(norms.funnels()))
                .bindArray("stages", String.class, new ArrayList<Object>(norms.stages()))
                .bindArray("norms", Integer.class, new ArrayList<Object>(norms.days()))
                .bind("workingDays", ruler.workingDays().size())
                .bindByType("workingBegins", texts(ruler.workingDays()), String[].class)
                .bind("calendarDays", ruler.calendarDays().size())
                .bindByType("begins", texts(ruler.calendarDays()), String[].class)
                .bind("begin", ruler.begin().atOffset(ZoneOffset.UTC))
                .bind(
                        "knownUntil",
                        ruler.knownUntil() == null ? null : ruler.knownUntil().atOffset(ZoneOffset.UTC))
                .bindByType("employees", employees == null ? null : employees.toArray(String[]::new), String[].class);
    }

    private static String[] texts(List<Instant> moments) {
        return moments.stream().map(Instant::toString).toArray(String[]::new);
    }

    private static AttentionItem row(ResultSet row) throws SQLException {
        return new AttentionItem(
                DealRows.deal(row),
                row.getInt("in_stage"),
                row.getObject("overdue", Integer.class),
                row.getObject("norm", Integer.class));
    }
}
