package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Area;
import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.audit.audits.template.Templates;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.LocalizedArgument;
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
    private final AuditStore audits;
    private final Templates templates;
    private final QuestionStore questions;
    private final EvidenceTexts texts;

    AuditReader(AuditStore audits, Templates templates, QuestionStore questions, EvidenceTexts texts) {
        this.audits = audits;
        this.templates = templates;
        this.questions = questions;
        this.texts = texts;
    }

    /** The version that the audit was planned with. */
    TemplateVersion templateOf(Audit audit) {
        return questions
                .of(audit.id())
                .orElseGet(() ->
                        templates.version(audit.plan().template(), audit.plan().templateVersion()));
    }

    /** A completed audit, to compare with. */
    Conducted conducted(UUID id) {
        Audit audit = audits.find(id).orElseThrow(() -> new IllegalStateException("an audit before is missing"));
        return new Conducted(
                id, audit.completion().place(), audit.completion().on(), templateOf(audit), audit.verdicts());
    }

    AuditView view(Audit audit, Locale locale) {
        TemplateVersion template = templateOf(audit);
        List<ItemView> items = template.items().stream()
                .map(item -> ItemView.of(item, audit, texts, locale))
                .toList();
        return AuditView.of(audit, template, items, result(audit, template, items, locale), locale);
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
        if (comparison.before() == null) {
            return ComparisonView.of(comparison, List.of());
        }
        Map<String, Item> asked = Stream.concat(
                        template.items().stream(), comparison.before().template().items().stream())
                .collect(Collectors.toMap(Item::code, Function.identity(), (now, before) -> now));
        return ComparisonView.of(
                comparison,
                comparison.changes().stream()
                        .map(change -> new ComparisonView.ChangeView(
                                change.item(),
                                change.area(),
                                asked.get(change.item()).question().in(locale),
                                change.kind(),
                                change.before(),
                                change.now()))
                        .toList());
    }

    private Outcome outcome(Audit audit, TemplateVersion template) {
        UUID previous = audit.completion().previous();
        return Outcome.of(template, audit.verdicts(), previous == null ? null : conducted(previous));
    }

    private AuditView.Result result(Audit audit, TemplateVersion template, List<ItemView> items, Locale locale) {
        if (audit.completion() == null) {
            return AuditView.Result.NONE_YET;
        }
        Outcome outcome = outcome(audit, template);
        Map<String, Change.Kind> kinds =
                outcome.comparison().changes().stream().collect(Collectors.toMap(Change::item, Change::kind));
        Map<String, String> areas = template.areas().stream()
                .collect(Collectors.toMap(Area::code, area -> area.title().in(locale)));
        List<FindingView> findings = items.stream()
                .filter(item -> item.answer().verdict() == Verdict.PROBLEM)
                .map(item -> new FindingView(
                        item.code(),
                        item.area(),
                        areas.get(item.area()),
                        item.question(),
                        item.answer().evidence(),
                        item.answer().evidenceFrom(),
                        item.answer().note(),
                        kinds.get(item.code()),
                        FindingView.Origin.of(audit.id(), item.code())))
                .toList();
        return new AuditView.Result(
                ScoreView.of(outcome.score(), locale), findings, AuditView.ComparisonSummary.of(outcome.comparison()));
    }
}
