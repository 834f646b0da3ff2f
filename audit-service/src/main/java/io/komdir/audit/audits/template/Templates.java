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
 * <p>A code and a version that {@link #version} once answered stand for the same content for ever.
 */
@ApplicationScoped
public class Templates {
    private final TemplateRepository repository;
    private final BuiltInTemplates builtIn;

    Templates(TemplateRepository repository, BuiltInTemplates builtIn) {
        this.repository = repository;
        this.builtIn = builtIn;
    }

    /** The version that a new audit begins with; empty when neither the organization nor the product has the template. */
    @Transactional(TxType.MANDATORY)
    public Optional<TemplateVersion> find(String code) {
        return repository.newest(code).or(() -> builtIn.newest(code));
    }

    /**
     * As {@link #find}.
     *
     * @throws NotFoundException when there is no such template
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
        return repository
                .version(code, version)
                .or(() -> builtIn.version(code, version).filter(shipped -> version <= lastShipped(code)))
                .orElseThrow(() -> new NotFoundException("template-version", code + " " + version));
    }

    /** A version shipped after the organization had begun versions of its own has no number in the organization. */
    int lastShipped(String code) {
        return repository.firstVersion(code).map(first -> first - 1).orElse(Integer.MAX_VALUE);
    }
}
