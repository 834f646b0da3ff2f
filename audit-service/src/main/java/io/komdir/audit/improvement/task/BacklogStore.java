package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.audit.improvement.task.EarlierWork.Next;
import io.komdir.audit.shared.Conditions;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;

/** The unfinished tasks of the organization in scope in the order of work: quadrant, gain at the funnel's end, age. */
@ApplicationScoped
class BacklogStore {
    private static final String ORGANIZATION = "t.organization_id = :organization";
    private static final String UNFINISHED = "t.status IN ('OPEN', 'IN_PROGRESS')";
    private static final String OPEN = "t.status = 'OPEN'";
    private static final String TASKS = """
            SELECT t.document, t.correlation_id, t.prioritized_event, t.completed_event, t.effect,
                   t.gain_order::text AS gain_order, i.figures
            FROM task t
            LEFT JOIN funnel_impact i
              ON i.organization_id = t.organization_id AND i.scope = t.effect_scope AND i.metric = t.effect_metric
                 AND i.funnel = t.effect_funnel AND i.stage = t.effect_stage
            WHERE\s""";
    private static final String ORDER = " ORDER BY t.quadrant, t.gain_order, t.id LIMIT :limit";
    private static final String AFTER =
            "(t.quadrant, t.gain_order, t.id) > (:quadrantAfter, :orderAfter::double precision, :after)";
    private static final String COUNTS = "SELECT t.quadrant, count(*) AS tasks FROM task t WHERE ";
    private static final String BY_QUADRANT = " GROUP BY t.quadrant";
    /** The sort key of tasks that touch no funnel. */
    private static final String LAST = "Infinity";

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    BacklogStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** How many there are in each quadrant; every quadrant is there. */
    Map<Quadrant, Long> matrix(String owner, String area) {
        Map<Quadrant, Long> matrix = new EnumMap<>(Quadrant.class);
        for (Quadrant quadrant : Quadrant.values()) {
            matrix.put(quadrant, 0L);
        }
        matrix.putAll(counts(conditions(UNFINISHED, owner, area)));
        return matrix;
    }

    /** The open one whose turn it is. */
    Optional<StoredTask> next(String owner, String area) {
        return rows(conditions(OPEN, owner, area), 1).stream().findFirst().map(this::stored);
    }

    /** Of the tasks in the order of work, those of the page. */
    List<Row> page(String owner, String area, PageRequest page) {
        Conditions conditions = conditions(UNFINISHED, owner, area);
        page.after()
                .ifPresent(cursor -> conditions
                        .and(AFTER, "after", cursor.uuid(2))
                        .with("quadrantAfter", cursor.number(0))
                        .with("orderAfter", order(cursor)));
        return rows(conditions, page.fetch());
    }

    /** The open tasks of the quadrants before this one. */
    EarlierWork earlierThan(Quadrant quadrant) {
        Conditions earlier =
                conditions(OPEN, null, null).and("t.quadrant < :earlierThan", "earlierThan", quadrant.number());
        Map<Quadrant, Long> open = counts(earlier);
        if (open.isEmpty()) {
            return EarlierWork.NONE;
        }
        return next(null, null)
                .map(StoredTask::task)
                .map(task -> new Next(task.id(), task.plan().title(), task.quadrant()))
                .map(next -> new EarlierWork(open, next))
                .orElse(EarlierWork.NONE);
    }

    StoredTask stored(Row row) {
        return new StoredTask(
                row.document().toTask(organization.require(), row.causation()), row.figures(), row.effect());
    }

    /**
     * A task with its place.
     *
     * @param gainOrder sort key of the backlog as PostgreSQL writes it, such as {@code -1.5} or {@code Infinity}
     */
    record Row(
            @Json TaskDocument document,
            @Nested("") Causation causation,
            @Json JsonNode effect,
            String gainOrder,
            @Json FunnelImpact figures) {

        Cursor cursor() {
            return Cursor.of(document.quadrant().number(), gainOrder, document.task());
        }
    }

    private List<Row> rows(Conditions conditions, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(TASKS + conditions.where() + ORDER)
                .bindMap(conditions.values())
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
    }

    private Map<Quadrant, Long> counts(Conditions conditions) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS + conditions.where() + BY_QUADRANT)
                .bindMap(conditions.values())
                .reduceRows(new EnumMap<>(Quadrant.class), (counts, row) -> {
                    counts.put(
                            Quadrant.numbered(row.getColumn("quadrant", Integer.class)),
                            row.getColumn("tasks", Long.class));
                    return counts;
                }));
    }

    private static Conditions conditions(String status, String owner, String area) {
        return new Conditions(ORGANIZATION, status)
                .and("t.owner = :owner", "owner", owner)
                .and("t.area = :area", "area", area);
    }

    /** Of another list's cursor it may be anything: read it as a number before the database does. */
    private static String order(Cursor cursor) {
        String order = cursor.text(1);
        return order.equals(LAST) ? order : cursor.decimal(1).toPlainString();
    }
}
