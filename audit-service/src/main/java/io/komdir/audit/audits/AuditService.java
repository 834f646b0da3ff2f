package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Shows audits and moves them on. Whoever changes one holds its row, so that changes come one after the other. */
@ApplicationScoped
public class AuditService {
    private final AuditStore audits;
    private final AuditLogStore entries;
    private final AuditReader reader;
    private final Starting starting;
    private final Completing completing;
    private final ActionStampFactory acts;

    AuditService(
            AuditStore audits,
            AuditLogStore entries,
            AuditReader reader,
            Starting starting,
            Completing completing,
            ActionStampFactory acts) {
        this.audits = audits;
        this.entries = entries;
        this.reader = reader;
        this.starting = starting;
        this.completing = completing;
        this.acts = acts;
    }

    /** Newest first; null for any status, template or scope. */
    @Transactional
    public Page<AuditLine> list(Status status, String template, String scope, PageRequest request) {
        return Page.of(audits.page(status, template, scope, request), request, row -> Cursor.of(row.id()))
                .map(AuditLine::of);
    }

    /**
     * One audit.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public AuditView get(UUID id, Locale locale) {
        return reader.view(found(id), locale);
    }

    /** Oldest first. */
    @Transactional
    public Page<AuditLogEntryView> history(UUID id, PageRequest request) {
        found(id);
        return Page.of(entries.page(id, request), request, entry -> Cursor.of(entry.sequence()))
                .map(AuditLogEntryView::of);
    }

    /**
     * The audit beside the one before it.
     *
     * @throws io.komdir.platform.problem.ConflictException {@code audit-not-completed}
     */
    @Transactional
    public ComparisonView comparison(UUID id, Locale locale) {
        return reader.comparison(found(id), locale);
    }

    /**
     * Starts a planned audit.
     *
     * @param ifMatch the tag that the caller has seen, or null
     */
    @Transactional
    public AuditView start(UUID id, String ifMatch, Locale locale) {
        return change(id, ifMatch, locale, starting::start);
    }

    /** Answers an item, or answers it anew. The same answer again changes nothing. */
    @Transactional
    public AuditView answer(UUID id, String item, AnswerRequest input, String ifMatch, Locale locale) {
        return change(id, ifMatch, locale, (audit, act) -> {
            Item asked = reader.templateOf(audit).item(item).orElseThrow(() -> new NotFoundException("item", item));
            audit.answer(input.to(asked.code()), act);
        });
    }

    /** Ends an audit whose items are all answered. */
    @Transactional
    public AuditView complete(UUID id, String ifMatch, Locale locale) {
        return change(id, ifMatch, locale, completing::complete);
    }

    /** Ends an audit that is not wanted any more. */
    @Transactional
    public AuditView cancel(UUID id, String ifMatch, Locale locale) {
        return change(id, ifMatch, locale, Audit::cancel);
    }

    /** The tag of what the view shows. */
    static EntityTag tag(AuditView view) {
        return EntityTags.of("audit", view);
    }

    private AuditView change(UUID id, String ifMatch, Locale locale, BiConsumer<Audit, ActionStamp> change) {
        Audit audit = audits.findLocked(id).orElseThrow(() -> new NotFoundException("audit", id));
        if (ifMatch != null) {
            Preconditions.ifMatch(ifMatch, tag(reader.view(audit, locale)));
        }
        change.accept(audit, acts.now());
        audits.save(audit);
        return reader.view(audit, locale);
    }

    private Audit found(UUID id) {
        return audits.find(id).orElseThrow(() -> new NotFoundException("audit", id));
    }
}
