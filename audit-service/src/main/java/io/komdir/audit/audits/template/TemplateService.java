package io.komdir.audit.audits.template;

import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shows templates and their versions, the built-in and the own ones as one, and adds versions. */
@ApplicationScoped
class TemplateService {
    private final Templates templates;
    private final TemplateRepository repository;
    private final BuiltInTemplates builtIn;
    private final OwnTemplates own;
    private final Upserts upserts;

    TemplateService(
            Templates templates,
            TemplateRepository repository,
            BuiltInTemplates builtIn,
            OwnTemplates own,
            Upserts upserts) {
        this.templates = templates;
        this.repository = repository;
        this.builtIn = builtIn;
        this.own = own;
        this.upserts = upserts;
    }

    /** The current version of each template, by code. */
    @Transactional
    public Page<TemplateSummary> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        NavigableMap<String, VersionHead> heads = new TreeMap<>();
        builtIn.newestAfter(after).forEach(shipped -> heads.put(shipped.code(), VersionHead.of(shipped)));
        repository.newestAfter(after, request.fetch()).forEach(version -> heads.put(version.code(), version));
        List<VersionHead> rows = heads.values().stream().limit(request.fetch()).toList();
        return Page.of(rows, request, head -> Cursor.of(head.code())).map(this::summary);
    }

    /**
     * The versions of a template, newest first.
     *
     * @throws NotFoundException when there is no such template
     */
    @Transactional
    public Page<TemplateSummary> versions(String code, PageRequest request) {
        templates.current(code);
        int before = request.after()
                .map(cursor -> (int) Math.max(0, Math.min(cursor.number(0), Integer.MAX_VALUE)))
                .orElse(Integer.MAX_VALUE);
        int lastShipped = templates.lastShipped(code);
        Stream<VersionHead> shipped = builtIn.versions(code).stream()
                .filter(version -> version.version() < before && version.version() <= lastShipped)
                .map(VersionHead::of);
        List<VersionHead> rows = Stream.concat(repository.history(code, before, request.fetch()).stream(), shipped)
                .sorted(Comparator.comparingInt(VersionHead::version).reversed())
                .limit(request.fetch())
                .toList();
        return Page.of(rows, request, head -> Cursor.of(head.version())).map(this::summary);
    }

    /**
     * One version.
     *
     * @param version null for the current one
     * @throws NotFoundException when there is no such template or version
     */
    @Transactional
    public Versioned<TemplateView> get(String code, Integer version) {
        return versioned(version == null ? templates.current(code) : templates.version(code, version));
    }

    /**
     * The newest version that the product ships, also when the organization has its own.
     *
     * @throws NotFoundException when the code is not the product's
     */
    Versioned<TemplateView> shipped(String code) {
        return builtIn.newest(code).map(this::versioned).orElseThrow(() -> new NotFoundException("template", code));
    }

    /** Adds a version when the content differs from the current one. */
    @Transactional
    public Versioned<TemplateView> put(String code, TemplateRequest request, WriteConditions conditions) {
        return upserts.put(
                        own,
                        code,
                        conditions,
                        existing -> {
                            TemplateRules.check(code, request);
                            return request.content(code);
                        },
                        saved -> List.of())
                .map(own::view);
    }

    private Versioned<TemplateView> versioned(TemplateVersion version) {
        return Versioned.of(own.view(version), own.tag(version));
    }

    private TemplateSummary summary(VersionHead head) {
        return TemplateSummary.of(head, builtIn.newestNumber(head.code()));
    }
}
