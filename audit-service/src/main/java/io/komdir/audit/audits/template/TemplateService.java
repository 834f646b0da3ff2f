package io.komdir.audit.audits.template;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Shows one template and takes its new versions. */
@ApplicationScoped
class TemplateService {
    private final Templates templates;
    private final TemplateStore store;
    private final BuiltInTemplates builtIn;
    private final Caller caller;
    private final Clock clock;

    TemplateService(Templates templates, TemplateStore store, BuiltInTemplates builtIn, Caller caller, Clock clock) {
        this.templates = templates;
        this.store = store;
        this.builtIn = builtIn;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One version.
     *
     * @param version null for the present one
     * @throws NotFoundException when there is no such template or version
     */
    @Transactional
    public TemplateView get(String code, Integer version) {
        return view(version == null ? templates.current(code) : templates.version(code, version));
    }

    /**
     * The newest version that the product ships, whatever the organization has made of it.
     *
     * @throws NotFoundException when the code is not the product's
     */
    TemplateView shipped(String code) {
        return builtIn.newest(code).map(this::view).orElseThrow(() -> new NotFoundException("template", code));
    }

    /** Adds a version when the input says anything else than the present one. */
    @Transactional
    public SavedTemplate put(String code, TemplateRequest input, String ifMatch, String ifNoneMatch) {
        store.lock(code);
        Optional<TemplateVersion> present = templates.find(code);
        Optional<EntityTag> tag = present.map(this::view).map(TemplateService::tag);
        Preconditions.ifMatch(ifMatch, tag);
        Preconditions.ifNoneMatch(ifNoneMatch, tag);
        TemplateRules.check(code, input);
        TemplateContent content = input.content(code);
        if (present.isPresent() && present.get().content().equals(content)) {
            return new SavedTemplate(view(present.get()), false);
        }
        TemplateVersion next = next(code, content, present);
        store.add(next);
        return new SavedTemplate(view(next), present.isEmpty());
    }

    /** The tag of what the view shows. */
    static EntityTag tag(TemplateView view) {
        return EntityTags.of("template", view);
    }

    /** Numbered after the organization's own versions and all that the product ships by now. */
    private TemplateVersion next(String code, TemplateContent content, Optional<TemplateVersion> present) {
        int last = Math.max(
                present.map(TemplateVersion::version).orElse(0),
                builtIn.versions(code).size());
        boolean shipped = builtIn.versions(code).stream()
                .anyMatch(version -> version.content().equals(content));
        return TemplateVersion.of(
                code, last + 1, shipped, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name(), content);
    }

    private TemplateView view(TemplateVersion version) {
        return TemplateView.of(
                version,
                builtIn.newest(version.code()).map(TemplateVersion::version).orElse(null));
    }
}
