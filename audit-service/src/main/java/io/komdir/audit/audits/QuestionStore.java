package io.komdir.audit.audits;

import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What each audit asks, as it was when the audit was planned, whatever another release of this service ships. */
@ApplicationScoped
class QuestionStore {
    private static final String ADD = """
            INSERT INTO audit_questions (organization_id, audit_id, template)
            VALUES (:organization, :audit, CAST(:template AS jsonb))
            """;
    private static final String OF =
            "SELECT template FROM audit_questions WHERE organization_id = :organization AND audit_id = :audit";

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final StoredJson json;

    QuestionStore(Jdbi jdbi, OrganizationScope organization, StoredJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    void add(UUID audit, TemplateVersion template) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("organization", organization.require())
                .bind("audit", audit)
                .bind("template", json.write(template))
                .execute());
    }

    /** Empty for an audit of the time before they were kept. */
    Optional<TemplateVersion> of(UUID audit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("organization", organization.require())
                .bind("audit", audit)
                .map((row, context) -> json.read(row.getString("template"), TemplateVersion.class))
                .findOne());
    }
}
