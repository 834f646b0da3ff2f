package io.komdir.audit.audits;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was measured when an audit started. The database lets this service add facts and nothing else. */
@ApplicationScoped
class EvidenceStore {
    private static final String ADD = """
            INSERT INTO audit_evidence (organization_id, audit_id, item, position, document)
            VALUES (:organization, :audit, :item, :position, CAST(:document AS jsonb))
            """;
    private static final String OF = """
            SELECT item, document FROM audit_evidence
            WHERE organization_id = :organization AND audit_id = :audit
            ORDER BY item, position
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final StoredJson json;

    EvidenceStore(Jdbi jdbi, OrganizationScope organization, StoredJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    void add(UUID audit, Map<String, List<Evidence>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(ADD);
            facts.forEach((item, ofItem) -> {
                for (int position = 0; position < ofItem.size(); position++) {
                    batch.bind("organization", organization.require())
                            .bind("audit", audit)
                            .bind("item", item)
                            .bind("position", position)
                            .bind("document", json.write(ofItem.get(position)))
                            .add();
                }
            });
            batch.execute();
        });
    }

    /** By item. */
    Map<String, List<Evidence>> of(UUID audit) {
        Map<String, List<Evidence>> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(OF)
                .bind("organization", organization.require())
                .bind("audit", audit)
                .map((row, context) ->
                        Map.entry(row.getString("item"), json.read(row.getString("document"), Evidence.class)))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), item -> new ArrayList<>())
                        .add(entry.getValue())));
        return found;
    }
}
