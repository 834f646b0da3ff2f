package io.komdir.audit.audits.template;

import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * The templates that the organization in scope can audit by: its own version of a code when it has one, else the newest
 * built-in one. Called inside the caller's transaction.
 *
 * <p>What {@link #version} once gave for a code and a version, it gives for ever.
 */
@ApplicationScoped
public class Templates {
    private final TemplateStore store;
    private final BuiltInTemplates builtIn;

    Templates(TemplateStore store, BuiltInTemplates builtIn) {
        this.store = store;
        this.builtIn = builtIn;
    }

    /**
     * The version that a new audit begins with.
     *
     * @throws NotFoundException when neither the organization nor the product has the template
     */
    @Transactional(TxType.MANDATORY)
    public TemplateVersion current(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("template", code));
    }

    /**
     * One version, as it was from its first day.
     *
     * @throws NotFoundException when there is no such version
     */
    @Transactional(TxType.MANDATORY)
    public TemplateVersion version(String code, int version) {
        return store.version(code, version)
                .or(() -> builtIn.version(code, version).filter(shipped -> !shadowed(shipped)))
                .orElseThrow(() -> new NotFoundException("template-version", code + " " + version));
    }

    /** As {@link #current}, empty when there is none. */
    Optional<TemplateVersion> find(String code) {
        return store.newest(code).or(() -> builtIn.newest(code));
    }

    /** A version shipped after the organization had begun versions of its own has no number there. */
    boolean shadowed(TemplateVersion shipped) {
        return store.firstVersion(shipped.code())
                .filter(first -> first <= shipped.version())
                .isPresent();
    }
}
