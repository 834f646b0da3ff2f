package io.komdir.audit.audits.template;

import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.security.Caller;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Adds a version to a template of the organization in scope, numbered after its own and all that the product ships by now. */
@ApplicationScoped
class OwnTemplates implements VersionedStore<String, TemplateVersion, TemplateContent> {
    private final Templates templates;
    private final TemplateRepository repository;
    private final BuiltInTemplates builtIn;
    private final AdvisoryLock advisoryLock;
    private final Caller caller;
    private final Clock clock;

    OwnTemplates(
            Templates templates,
            TemplateRepository repository,
            BuiltInTemplates builtIn,
            AdvisoryLock advisoryLock,
            Caller caller,
            Clock clock) {
        this.templates = templates;
        this.repository = repository;
        this.builtIn = builtIn;
        this.advisoryLock = advisoryLock;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void lock(String code) {
        advisoryLock.lock("template", code);
    }

    @Override
    public Optional<TemplateVersion> findByKey(String code) {
        return templates.find(code);
    }

    @Override
    public TemplateContent content(TemplateVersion stored) {
        return stored.content();
    }

    @Override
    public EntityTag tag(TemplateVersion stored) {
        return EntityTags.of("template", view(stored));
    }

    @Override
    public TemplateVersion save(String code, Optional<TemplateVersion> existing, TemplateContent content) {
        int last = Math.max(
                existing.map(TemplateVersion::version).orElse(0),
                builtIn.versions(code).size());
        boolean shipped = builtIn.versions(code).stream()
                .anyMatch(version -> version.content().equals(content));
        TemplateVersion next = TemplateVersion.of(
                code, last + 1, shipped, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name(), content);
        repository.persist(TemplateVersionEntity.of(next));
        return next;
    }

    TemplateView view(TemplateVersion version) {
        return TemplateView.of(version, builtIn.newestNumber(version.code()));
    }
}
