package io.komdir.kpi.shared.fact;

import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Lists stored facts, newest day first, then by employee, metric, channel and source. */
@ApplicationScoped
@Transactional
public class FactList {
    private static final String LIST = """
            WITH RECURSIVE team_and_below AS (
                SELECT code FROM team
                WHERE organization_id = :organization AND code = :team
                UNION
                SELECT t.code FROM team t JOIN team_and_below above ON t.parent = above.code
                WHERE t.organization_id = :organization)
            SELECT f.employee, f.fact_date AS date, f.metric, f.channel, f.source, f.counted, trim_scale(f.value) AS value,
                   trim_scale(f.weight) AS weight, f.batch_id AS batch
            FROM daily_fact f
            WHERE f.organization_id = :organization
              AND f.fact_date BETWEEN :from AND :to
              AND (CAST(:employee AS text) IS NULL OR f.employee = :employee)
              AND (CAST(:metric AS text) IS NULL OR f.metric = :metric)
              AND (CAST(:sources AS text[]) IS NULL OR f.source = ANY (:sources))
              AND (CAST(:team AS text) IS NULL OR EXISTS (
                  SELECT 1 FROM membership m
                  WHERE m.organization_id = f.organization_id AND m.employee = f.employee
                    AND m.team IN (SELECT code FROM team_and_below)
                    AND m.valid_from <= f.fact_date AND (m.valid_to IS NULL OR m.valid_to >= f.fact_date)))
              AND (CAST(:day AS date) IS NULL OR f.fact_date < :day
                   OR (f.employee, f.metric, f.channel, f.source) > (:afterEmployee, :afterMetric, :afterChannel, :afterSource))
            ORDER BY f.fact_date DESC, f.employee, f.metric, f.channel, f.source
            LIMIT :limit
            """;

    private final Jdbi jdbi;

    @Inject
    public FactList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One page of the facts; reads only the months between the filter's days. */
    public Page<FactView> list(FactFilter filter, PageRequest page) {
        Optional<Cursor> after = page.after();
        LocalDate day = after.map(cursor -> cursor.date(0)).orElse(null);
        LocalDate to = day != null && day.isBefore(filter.to()) ? day : filter.to();
        List<FactView> rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("from", filter.from())
                .bind("to", to)
                .bind("employee", filter.employee())
                .bind("team", filter.team())
                .bind("metric", filter.metric())
                .bindByType("sources", sources(filter), String[].class)
                .bindByType("day", day, LocalDate.class)
                .bind("afterEmployee", key(after, 1))
                .bind("afterMetric", key(after, 2))
                .bind("afterChannel", key(after, 3))
                .bind("afterSource", key(after, 4))
                .bind("limit", page.fetch())
                .mapTo(FactView.class)
                .list());
        return Page.of(
                rows, page, row -> Cursor.of(row.date(), row.employee(), row.metric(), row.channel(), row.source()));
    }

    private static String[] sources(FactFilter filter) {
        return filter.sources() == null ? null : filter.sources().toArray(String[]::new);
    }

    private static String key(Optional<Cursor> after, int index) {
        return after.map(cursor -> cursor.text(index)).orElse(null);
    }
}
