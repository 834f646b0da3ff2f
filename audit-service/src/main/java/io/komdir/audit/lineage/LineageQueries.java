package io.komdir.audit.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds causes and effects of things in the organization in scope. */
@ApplicationScoped
class LineageQueries {
    private static final String HERE = """
            WITH here AS (
                SELECT e.* FROM unnest(:types::text[], :ids::text[]) AS n (type, id)
                JOIN lineage_event e ON e.organization_id = :organization AND e.node_type = n.type AND e.node_id = n.id
            )
            """;
    private static final String CAUSES = HERE + """
            SELECT node_type, node_id FROM (
                SELECT c.node_type, c.node_id FROM here
                JOIN lineage_event c ON c.organization_id = :organization AND c.event_id = here.causation_id
                UNION
                SELECT c.node_type, c.node_id FROM here
                JOIN lineage_event c ON c.organization_id = :organization AND c.node_type = here.origin_type
                    AND c.node_id = here.origin_id
            ) AS cause ORDER BY node_type, node_id LIMIT :limit
            """;
    private static final String EFFECTS = HERE + """
            SELECT node_type, node_id FROM (
                SELECT f.node_type, f.node_id FROM here
                JOIN lineage_event f ON f.organization_id = :organization AND f.causation_id = here.event_id
                UNION
                SELECT f.node_type, f.node_id FROM unnest(:types::text[], :ids::text[]) AS n (type, id)
                JOIN lineage_event f ON f.organization_id = :organization AND f.origin_type = n.type AND f.origin_id = n.id
            ) AS effect ORDER BY node_type, node_id LIMIT :limit
            """;
    // The event of a check that is ruled out after it was a cause names the diagnosis; it happened to the cause too.
    private static final String STEPS = HERE + """
            , occurrence AS (
                SELECT event_id, type, node_type, node_id, happened_at, correlation_id, causation_id, facts FROM here
                UNION
                SELECT j.event_id, j.type, here.node_type, here.node_id, j.happened_at, j.correlation_id, j.causation_id,
                       j.facts
                FROM here
                JOIN lineage_event j ON j.organization_id = :organization AND j.node_type = here.origin_type
                    AND j.node_id = here.origin_id AND j.type = :judged AND j.facts ->> 'verdict' = 'RULED_OUT'
                    AND j.facts ->> 'check' = here.facts ->> 'check' AND j.happened_at > here.happened_at
                WHERE here.node_type = 'cause'
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
    private static final String LINKS = HERE + """
            SELECT here.node_type, here.node_id, c.node_type AS cause_type, c.node_id AS cause_id FROM here
            JOIN here AS c ON c.event_id = here.causation_id
            UNION
            SELECT here.node_type, here.node_id, n.type, n.id FROM here
            JOIN unnest(:types::text[], :ids::text[]) AS n (type, id) ON n.type = here.origin_type AND n.id = here.origin_id
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    LineageQueries(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    /**
     * A step with its place among all steps of its thing.
     *
     * @param statedBy type of the newest event that changed the thing's state; null when none of its events did
     */
    record PlacedStep(LineageStep step, long total, String statedBy) {}

    /** One thing follows from another. */
    record Link(Node effect, Node cause) {}

    /** The things that led to those directly. */
    List<Node> causes(Collection<Node> nodes) {
        return jdbi.withHandle(handle -> of(handle, CAUSES, nodes)
                .bind("limit", LineageTraversal.MAX_NEIGHBOURS)
                .map((row, context) -> node(row, "node"))
                .list());
    }

    /** The things that followed from those directly. */
    List<Node> effects(Collection<Node> nodes) {
        return jdbi.withHandle(handle -> of(handle, EFFECTS, nodes)
                .bind("limit", LineageTraversal.MAX_NEIGHBOURS)
                .map((row, context) -> node(row, "node"))
                .list());
    }

    /** Of each thing its first step and its newest ones, oldest first. */
    List<PlacedStep> steps(Collection<Node> nodes, int newest) {
        return jdbi.withHandle(handle -> of(handle, STEPS, nodes)
                .bind("newest", newest)
                .bind("judged", EventReaders.JUDGED)
                .bindArray("noted", String.class, EventReaders.NOTED.toArray())
                .map((row, context) -> new PlacedStep(step(row), row.getLong("total"), row.getString("stated_by")))
                .list());
    }

    /** What follows from what among the things. */
    List<Link> links(Collection<Node> nodes) {
        return jdbi.withHandle(handle -> of(handle, LINKS, nodes)
                .map((row, context) -> new Link(node(row, "node"), node(row, "cause")))
                .list());
    }

    private Query of(Handle handle, String sql, Collection<Node> nodes) {
        return handle.createQuery(sql)
                .bind("organization", organization.require())
                .bindArray(
                        "types",
                        String.class,
                        nodes.stream().map(node -> node.type().code()).toArray())
                .bindArray("ids", String.class, nodes.stream().map(Node::id).toArray());
    }

    private LineageStep step(ResultSet row) throws SQLException {
        return new LineageStep(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                node(row, "node"),
                null,
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("correlation_id", UUID.class),
                row.getObject("causation_id", UUID.class),
                facts(row.getString("facts")));
    }

    private static Node node(ResultSet row, String which) throws SQLException {
        return new Node(NodeType.of(row.getString(which + "_type")).orElseThrow(), row.getString(which + "_id"));
    }

    private LineageFacts facts(String stored) {
        try {
            return json.readValue(stored, LineageFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts that this service has not written", e);
        }
    }
}
