package io.komdir.audit.lineage;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.json.Json;

/** The events about the things of chains, in the organization in scope; finds causes and effects by them. */
@ApplicationScoped
class LineageStore {
    private static final String INSERT = """
            INSERT INTO lineage_event (organization_id, event_id, type, node_type, node_id, origin_type, origin_id, happened_at,
                                       correlation_id, causation_id, facts)
            VALUES (:organization, :eventId, :type, :nodeType, :nodeId, :originType, :originId, :happenedAt, :correlationId,
                    :causationId, :facts)
            ON CONFLICT (organization_id, event_id) DO NOTHING
            """;
    private static final String EVENTS = """
            WITH own AS (
                SELECT e.* FROM unnest(:nodeType, :nodeId) AS n (type, id)
                JOIN lineage_event e ON e.organization_id = :organization AND e.node_type = n.type AND e.node_id = n.id
            )
            """;
    private static final String CAUSES = EVENTS + """
            SELECT node_type, node_id FROM (
                SELECT c.node_type, c.node_id FROM own
                JOIN lineage_event c ON c.organization_id = :organization AND c.event_id = own.causation_id
                UNION
                SELECT c.node_type, c.node_id FROM own
                JOIN lineage_event c ON c.organization_id = :organization AND c.node_type = own.origin_type
                    AND c.node_id = own.origin_id
            ) AS cause ORDER BY node_type, node_id LIMIT :limit
            """;
    private static final String EFFECTS = EVENTS + """
            SELECT node_type, node_id FROM (
                SELECT f.node_type, f.node_id FROM own
                JOIN lineage_event f ON f.organization_id = :organization AND f.causation_id = own.event_id
                UNION
                SELECT f.node_type, f.node_id FROM unnest(:nodeType, :nodeId) AS n (type, id)
                JOIN lineage_event f ON f.organization_id = :organization AND f.origin_type = n.type AND f.origin_id = n.id
            ) AS effect ORDER BY node_type, node_id LIMIT :limit
            """;
    // The event of a check that is ruled out after it was a cause names the diagnosis; it happened to the cause too.
    private static final String STEPS = EVENTS + """
            , occurrence AS (
                SELECT event_id, type, node_type, node_id, happened_at, correlation_id, causation_id, facts FROM own
                UNION
                SELECT j.event_id, j.type, own.node_type, own.node_id, j.happened_at, j.correlation_id, j.causation_id,
                       j.facts
                FROM own
                JOIN lineage_event j ON j.organization_id = :organization AND j.node_type = own.origin_type
                    AND j.node_id = own.origin_id AND j.type = :judged AND j.facts ->> 'verdict' = 'RULED_OUT'
                    AND j.facts ->> 'check' = own.facts ->> 'check' AND j.happened_at > own.happened_at
                WHERE own.node_type = 'cause'
            ), stated AS (
                SELECT DISTINCT ON (node_type, node_id) node_type, node_id, type AS stated_by FROM occurrence
                WHERE type <> ALL (:noted::text[]) OR node_type = 'cause'
                ORDER BY node_type, node_id, happened_at DESC, event_id DESC
            )
            SELECT * FROM (
                SELECT occurrence.*, row_number() OVER each_node AS nth,
                       count(*) OVER (PARTITION BY node_type, node_id) AS total
                FROM occurrence
                WINDOW each_node AS (PARTITION BY node_type, node_id ORDER BY happened_at, event_id)
            ) AS step
            LEFT JOIN stated USING (node_type, node_id)
            WHERE nth = 1 OR nth > total - :newest
            ORDER BY happened_at, event_id
            """;
    private static final String LINKS = EVENTS + """
            SELECT own.node_type, own.node_id, c.node_type AS cause_node_type, c.node_id AS cause_node_id FROM own
            JOIN own AS c ON c.event_id = own.causation_id
            UNION
            SELECT own.node_type, own.node_id, n.type, n.id FROM own
            JOIN unnest(:nodeType, :nodeId) AS n (type, id) ON n.type = own.origin_type AND n.id = own.origin_id
            """;

    private final Jdbi jdbi;

    LineageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A step with its place among all steps of its thing.
     *
     * @param statedBy type of the newest event that changed the thing's state; null when none of its events did
     */
    record PlacedStep(LineageStep step, long total, String statedBy) {}

    /** One thing follows from another. */
    record Link(Node effect, Node cause) {}

    /** Stores an event; the same event again changes nothing. */
    void add(LineageStep step) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bindNamedArgumentFinder(RecordArguments.of(EventRow.of(step)))
                .execute());
    }

    /** The things that led to those directly. */
    List<Node> causes(Collection<Node> nodes) {
        return neighbours(CAUSES, nodes);
    }

    /** The things that followed from those directly. */
    List<Node> effects(Collection<Node> nodes) {
        return neighbours(EFFECTS, nodes);
    }

    /** Of each thing its first step and its newest ones, oldest first. */
    List<PlacedStep> steps(Collection<Node> nodes, int newest) {
        return jdbi.withHandle(handle -> of(handle, STEPS, nodes)
                .bind("newest", newest)
                .bind("judged", EventReaders.JUDGED)
                .bindArray("noted", String.class, EventReaders.NOTED)
                .mapTo(StepRow.class)
                .map(StepRow::placed)
                .list());
    }

    /** What follows from what among the things. */
    List<Link> links(Collection<Node> nodes) {
        return jdbi.withHandle(handle -> of(handle, LINKS, nodes)
                .mapTo(LinkRow.class)
                .map(row -> new Link(row.node().node(), row.cause().node()))
                .list());
    }

    private List<Node> neighbours(String sql, Collection<Node> nodes) {
        return jdbi.withHandle(handle -> of(handle, sql, nodes)
                .bind("limit", LineageTraversal.MAX_NEIGHBOURS)
                .mapTo(NodeRow.class)
                .map(NodeRow::node)
                .list());
    }

    private static Query of(Handle handle, String sql, Collection<Node> nodes) {
        List<NodeRow> rows = nodes.stream().map(NodeRow::of).toList();
        return handle.createQuery(sql).bindNamedArgumentFinder(RecordArguments.arraysOf(NodeRow.class, rows));
    }

    record NodeRow(String nodeType, String nodeId) {

        static NodeRow of(Node node) {
            return new NodeRow(node.type().code(), node.id());
        }

        Node node() {
            return new Node(NodeType.of(nodeType).orElseThrow(), nodeId);
        }
    }

    record LinkRow(
            @Nested("") NodeRow node, @Nested("cause_") NodeRow cause) {}

    record StepRow(
            UUID eventId,
            String type,
            @Nested("") NodeRow node,
            Instant happenedAt,
            UUID correlationId,
            UUID causationId,
            @Json LineageFacts facts,
            long total,
            String statedBy) {

        PlacedStep placed() {
            LineageStep step =
                    new LineageStep(eventId, type, node.node(), null, happenedAt, correlationId, causationId, facts);
            return new PlacedStep(step, total, statedBy);
        }
    }

    record EventRow(
            UUID eventId,
            String type,
            String nodeType,
            String nodeId,
            String originType,
            String originId,
            Instant happenedAt,
            UUID correlationId,
            UUID causationId,
            @Json LineageFacts facts) {

        static EventRow of(LineageStep step) {
            Node origin = step.origin();
            return new EventRow(
                    step.event(),
                    step.type(),
                    step.node().type().code(),
                    step.node().id(),
                    origin == null ? null : origin.type().code(),
                    origin == null ? null : origin.id(),
                    step.at(),
                    step.correlationId(),
                    step.causationId(),
                    step.facts());
        }
    }
}
