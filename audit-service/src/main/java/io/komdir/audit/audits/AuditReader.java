package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Area;
import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.audit.audits.template.Templates;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.LocalizedArgument;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows audits in the reader's language. Called inside the caller's transaction. */
@ApplicationScoped
class AuditReader {
    private final AuditRepository audits;
    private final Templates templates;
    private final EvidenceTexts texts;

    AuditReader(AuditRepository audits, Templates templates, EvidenceTexts texts) {
        this.audits = audits;
        this.templates = templates;
        this.texts = texts;
    }

    /** The version that the audit was planned with. */
    TemplateVersion templateOf(Audit audit) {
        return audits.questions(audit.id())
                .orElseGet(() ->
                        templates.version(audit.plan().template(), audit.plan().templateVersion()));
    }

    /** A completed audit, to compare with. */
    PreviousAudit previous(Audit completed) {
        return PreviousAudit.of(completed, templateOf(completed));
    }

    /** The audit with the tag of this view of it, which differs by language. */
    Versioned<AuditView> versioned(Audit audit, Locale locale) {
        AuditView view = view(audit, locale);
        return Versioned.of(view, EntityTags.of("audit", view));
    }

    /** @throws ConflictException {@code audit-not-completed} unless the audit is completed */
    ComparisonView comparison(Audit audit, Locale locale) {
        if (audit.completion() == null) {
            throw new ConflictException(
                            "audit-not-completed", audit.id(), new LocalizedArgument("audit-status." + audit.status()))
                    .with("state", audit.status());
        }
        TemplateVersion template = templateOf(audit);
        Comparison comparison = outcome(audit, template).comparison();
        if (comparison.previous() == null) {
            return ComparisonView.of(comparison, List.of());
        }
        Map<String, Item> asked = Stream.concat(
                        template.items().stream(), comparison.previous().template().items().stream())
                .collect(Collectors.toMap(Item::code, Function.identity(), (now, before) -> now));
        return ComparisonView.of(
                comparison,
                comparison.changes().stream()
                        .map(change -> ComparisonView.ChangeView.of(
                                change, asked.get(change.item()).question().in(locale)))
                        .toList());
    }

    private AuditView view(Audit audit, Locale locale) {
        TemplateVersion template = templateOf(audit);
        List<ItemView> items = template.items().stream()
                .map(item -> ItemView.of(item, audit, texts, locale))
                .toList();
        return AuditView.of(audit, template, items, result(audit, template, items, locale), locale);
    }

    private Outcome outcome(Audit audit, TemplateVersion template) {
        UUID previous = audit.completion().previous();
        return Outcome.of(template, audit.log().verdicts(), previous == null ? null : previous(previous));
    }

    private PreviousAudit previous(UUID id) {
        return previous(audits.find(id).orElseThrow(() -> new IllegalStateException("the previous audit is missing")));
    }

    private AuditView.Result result(Audit audit, TemplateVersion template, List<ItemView> items, Locale locale) {
        if (audit.completion() == null) {
            return AuditView.Result.NONE_YET;
        }
        Outcome outcome = outcome(audit, template);
        Map<String, ItemChange.Kind> kinds =
                outcome.comparison().changes().stream().collect(Collectors.toMap(ItemChange::item, ItemChange::kind));
        Map<String, String> areas = template.areas().stream()
                .collect(Collectors.toMap(Area::code, area -> area.title().in(locale)));
        List<FindingView> findings = items.stream()
                .filter(item -> item.answer().verdict() == Verdict.PROBLEM)
                .map(item -> FindingView.of(audit.id(), item, areas.get(item.area()), kinds.get(item.code())))
                .toList();
        return new AuditView.Result(
                ScoreView.of(outcome.score(), locale), findings, AuditView.ComparisonSummary.of(outcome.comparison()));
    }
}
