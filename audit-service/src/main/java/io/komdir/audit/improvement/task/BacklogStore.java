package io.komdir.audit.improvement.task;

import io.komdir.audit.improvement.task.EarlierWork.Next;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The unfinished tasks of the organization in scope in the order of work: quadrant, gain at the funnel's end, age. */
@ApplicationScoped
class BacklogStore {
    private static final String UNFINISHED =
            " WHERE t.organization_id = :organization AND t.status IN ('OPEN', 'IN_PROGRESS')";
    private static final String OPEN = " WHERE t.organization_id = :organization AND t.status = 'OPEN'";
    private static final String ORDER = " ORDER BY t.quadrant, t.gain_order, t.id LIMIT :limit";
    private static final String AFTER =
            " AND (t.quadrant, t.gain_order, t.id) > (:quadrantAfter, :orderAfter::double precision, :idAfter)";
    private static final String EARLIER = " AND t.quadrant < :earlierThan";
    private static final String COUNT = "SELECT t.quadrant, count(*) AS tasks FROM task t";
    private static final String SELECT = "SELECT " + TaskRows.COLUMNS + TaskRows.FROM;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final TaskRows rows;

    BacklogStore(Jdbi jdbi, OrganizationScope organization, TaskRows rows) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.rows = rows;
    }

    /** How many there are in each quadrant; every quadrant is there. */
    Map<Quadrant, Long> matrix(TaskFilter filter) {
        Map<Quadrant, Long> matrix = new EnumMap<>(Quadrant.class);
        for (Quadrant quadrant : Quadrant.values()) {
            matrix.put(quadrant, 0L);
        }
        matrix.putAll(counts(COUNT + UNFINISHED + filter.conditions() + " GROUP BY t.quadrant", filter.bindings()));
        return matrix;
    }

    /** The open one whose turn it is. */
    Optional<StoredTask> next(TaskFilter filter) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + OPEN + filter.conditions() + ORDER)
                .bind("organization", organization.require())
                .bindMap(filter.bindings())
                .bind("limit", 1)
                .map(rows)
                .findOne());
    }

    List<StoredTask> page(TaskFilter filter, PageRequest page) {
        Optional<Cursor> after = page.after();
        String sql = SELECT + UNFINISHED + filter.conditions() + (after.isPresent() ? AFTER : "") + ORDER;
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql)
                    .bind("organization", organization.require())
                    .bindMap(filter.bindings())
                    .bind("limit", page.fetch());
            after.ifPresent(cursor -> query.bind("quadrantAfter", cursor.number(0))
                    .bind("orderAfter", order(cursor))
                    .bind("idAfter", cursor.uuid(2)));
            return query.map(rows).list();
        });
    }

    /** The open tasks of the quadrants before this one. */
    EarlierWork earlierThan(Quadrant quadrant) {
        Map<String, Object> bindings = Map.of("earlierThan", quadrant.number());
        Map<Quadrant, Long> open = counts(COUNT + OPEN + EARLIER + " GROUP BY t.quadrant", bindings);
        if (open.isEmpty()) {
            return EarlierWork.NONE;
        }
        return next(TaskFilter.of(null, null))
                .map(StoredTask::task)
                .map(task -> new Next(task.id(), task.plan().title(), task.quadrant()))
                .map(next -> new EarlierWork(open, next))
                .orElse(EarlierWork.NONE);
    }

    private Map<Quadrant, Long> counts(String sql, Map<String, Object> bindings) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("organization", organization.require())
                .bindMap(bindings)
                .reduceRows(new EnumMap<>(Quadrant.class), (counts, row) -> {
                    counts.put(
                            Quadrant.numbered(row.getColumn("quadrant", Integer.class)),
                            row.getColumn("tasks", Long.class));
                    return counts;
                }));
    }

    /** Of another list's cursor it may be anything: read it as a number before the database does. */
    private static String order(Cursor cursor) {
        String order = cursor.text(1);
        return order.equals(StoredTask.LAST) ? order : cursor.decimal(1).toPlainString();
    }
}
