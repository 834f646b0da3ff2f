package io.komdir.kpi.reporting.deal;

import io.komdir.platform.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads open deals that need attention: one scan of the organization's open deals, sorted by the database. Row-level security
 * alone confines it to the organization: a second condition would be computed for each row.
 */
@ApplicationScoped
class AttentionQueries {
    // width_bucket finds by bisection how many of the beginnings of days a moment has passed. The sub-selects make
    // PostgreSQL read each array once a statement and not once a row.
    private static final String WORST = """
            WITH norm AS (
                SELECT * FROM unnest(:funnels, :stages, :norms) AS n (funnel, stage, days)),
            counted AS (
                SELECT d.id, d.customer, d.employee, d.funnel, d.stage, d.stage_entered_at, d.amount, d.next_step_at, d.status,
                       :workingDays - width_bucket(d.stage_entered_at, (SELECT CAST(:workingBegins AS timestamptz[])))
                           AS days_in_stage,
                       CASE WHEN d.next_step_at < CAST(:begin AS timestamptz)
                           THEN :calendarDays - width_bucket(d.next_step_at, (SELECT CAST(:begins AS timestamptz[])))
                       END AS days_overdue,
                       n.days AS norm
                FROM deal d
                LEFT JOIN norm n ON n.funnel = d.funnel AND n.stage = d.stage
                WHERE d.status = 'OPEN'
                  AND (CAST(:employees AS text[]) IS NULL OR d.employee = ANY (:employees))
                  AND (CAST(:knownUntil AS timestamptz) IS NULL OR d.stage_entered_at < :knownUntil)),
            ranked AS (
                SELECT counted.*,
                       CAST(next_step_at IS NULL AS integer) + CAST(days_overdue IS NOT NULL AS integer)
                           + CAST(coalesce(days_in_stage > norm, false) AS integer) AS reasons,
                       greatest(CASE WHEN next_step_at IS NULL OR days_in_stage > norm THEN days_in_stage END, days_overdue) AS most
                FROM counted
                WHERE next_step_at IS NULL OR days_overdue IS NOT NULL OR days_in_stage > norm)
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

    AttentionQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param employees codes of the owners; null for all */
    record DealFilter(DayBoundaries boundaries, StageNormRows norms, List<String> employees) {}

    /** Worst first: by number of reasons, then the most days of one, then amount, each from the most, then by id. */
    List<AttentionItem> worst(DealFilter filter, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(ROWS), filter)
                .bind(
                        "afterReasons",
                        after.map(cursor -> (int) cursor.number(1)).orElse(null))
                .bind("afterMost", after.map(cursor -> (int) cursor.number(2)).orElse(null))
                .bind("afterAmount", after.map(cursor -> cursor.decimal(3)).orElse(null))
                .bind("afterId", after.map(cursor -> cursor.text(4)).orElse(null))
                .bind("limit", limit)
                .map(ConstructorMapper.of(AttentionItem.class))
                .list());
    }

    int count(DealFilter filter) {
        return jdbi.withHandle(handle ->
                bind(handle.createQuery(COUNT), filter).mapTo(Integer.class).one());
    }

    /** The place of a deal in the order of {@link #worst} on the date. */
    static Cursor cursor(LocalDate date, AttentionItem item) {
        return Cursor.of(
                date,
                item.reasons().size(),
                item.mostDays(),
                item.deal().amount().toPlainString(),
                item.deal().id());
    }

    /** The date of a cursor's list. */
    static LocalDate date(Cursor cursor) {
        return cursor.date(0);
    }

    private static Query bind(Query query, DealFilter filter) {
        DayBoundaries boundaries = filter.boundaries();
        Instant knownUntil = boundaries.knownUntil();
        return query.bindMethods(filter.norms())
                .bind("workingDays", boundaries.workingDays().size())
                .bindArray("workingBegins", String.class, texts(boundaries.workingDays()))
                .bind("calendarDays", boundaries.calendarDays().size())
                .bindArray("begins", String.class, texts(boundaries.calendarDays()))
                .bind("begin", boundaries.begin().atOffset(ZoneOffset.UTC))
                .bind("knownUntil", knownUntil == null ? null : knownUntil.atOffset(ZoneOffset.UTC))
                .bindByType(
                        "employees",
                        filter.employees() == null ? null : filter.employees().toArray(String[]::new),
                        String[].class);
    }

    private static List<String> texts(List<Instant> moments) {
        return moments.stream().map(Instant::toString).toList();
    }
}
