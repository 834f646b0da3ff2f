package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The findings of the completed audits of the organization in scope. */
@ApplicationScoped
public class Findings {
    private final AuditRepository audits;
    private final AuditReader reader;

    Findings(AuditRepository audits, AuditReader reader) {
        this.audits = audits;
        this.reader = reader;
    }

    /**
     * The finding of the audit at the item. Empty when there is no such audit or item, the verdict is another one, or the audit
     * is not completed: until then a verdict may change.
     */
    @Transactional
    public Optional<Finding> find(UUID audit, String item) {
        return audits.find(audit)
                .filter(found -> found.completion() != null)
                .filter(found -> found.log().verdicts().get(item) == Verdict.PROBLEM)
                .flatMap(found -> reader.templateOf(found).item(item).map(asked -> finding(found, asked)));
    }

    private static Finding finding(Audit audit, Item item) {
        return new Finding(
                audit.id(),
                item.code(),
                item.area(),
                item.funnel(),
                item.stage(),
                item.metric(),
                audit.plan().scope(),
                audit.completion().correlationId(),
                audit.completion().eventId());
    }
}
