package io.komdir.audit.audits.template;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists templates and their versions, the built-in and the own ones as one. */
@ApplicationScoped
class TemplateLists {
    private final Templates templates;
    private final TemplateStore store;
    private final BuiltInTemplates builtIn;

    TemplateLists(Templates templates, TemplateStore store, BuiltInTemplates builtIn) {
        this.templates = templates;
        this.store = store;
        this.builtIn = builtIn;
    }

    /** The present version of each template, by code. */
    @Transactional
    public Page<TemplateSummary> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        NavigableMap<String, VersionHead> heads = new TreeMap<>();
        builtIn.newestAfter(after).forEach(shipped -> heads.put(shipped.code(), VersionHead.of(shipped)));
        store.page(after, request.fetch()).forEach(own -> heads.put(own.code(), own));
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
        long before = request.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        Stream<VersionHead> shipped = builtIn.versions(code).stream()
                .filter(version -> version.version() < before && !templates.shadowed(version))
                .map(VersionHead::of);
        List<VersionHead> rows = Stream.concat(store.history(code, before, request.fetch()).stream(), shipped)
                .sorted(Comparator.comparingInt(VersionHead::version).reversed())
                .limit(request.fetch())
                .toList();
        return Page.of(rows, request, head -> Cursor.of(head.version())).map(this::summary);
    }

    private TemplateSummary summary(VersionHead head) {
        return TemplateSummary.of(
                head, builtIn.newest(head.code()).map(TemplateVersion::version).orElse(null));
    }
}
