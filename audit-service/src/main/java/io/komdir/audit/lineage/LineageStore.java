package io.komdir.audit.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Keeps what events say, for the organization in scope. The same event again changes nothing. */
@ApplicationScoped
class LineageStore {
    private static final String INSERT = """
            INSERT INTO lineage_event (organization_id, event_id, type, node_type, node_id, origin_type, origin_id, happened_at,
                                       correlation_id, causation_id, facts)
            VALUES (:organization, :event, :type, :nodeType, :nodeId, :originType, :originId, :at, :correlation, :causation,
                    :facts::jsonb)
            ON CONFLICT (organization_id, event_id) DO NOTHING
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    LineageStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    void add(LineageStep step) {
        Node origin = step.origin();
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("organization", organization.require())
                .bind("event", step.event())
                .bind("type", step.type())
                .bind("nodeType", step.node().type().code())
                .bind("nodeId", step.node().id())
                .bind("originType", origin == null ? null : origin.type().code())
                .bind("originId", origin == null ? null : origin.id())
                .bind("at", step.at())
                .bind("correlation", step.correlationId())
                .bind("causation", step.causationId())
                .bind("facts", write(step.facts()))
                .execute());
    }

    private String write(LineageFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts are plain values", e);
        }
    }
}
