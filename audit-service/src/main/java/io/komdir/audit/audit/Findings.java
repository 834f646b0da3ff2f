package io.komdir.audit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The findings of the completed audits of the organization in scope. */
@ApplicationScoped
public class Findings {

    /**
     * What the audit found at the item. Empty when there is no such audit or item, the verdict is another one, or the audit
     * is not completed: until then a verdict may change.
     */
    public Optional<Finding> find(UUID audit, String item) {
        return Optional.empty();
    }
}
