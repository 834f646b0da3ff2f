package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import java.util.List;
import java.util.Map;

/**
 * What follows from the answers of a completed audit. It is computed at each read, from rows that never change.
 *
 * @param findings the items with a problem, in the template's order
 */
record Outcome(Score score, List<Item> findings, Comparison comparison) {
    Outcome {
        findings = List.copyOf(findings);
    }

    /**
     * @param verdicts by item; every item of the template has one
     * @param previous null for the first audit of its template and scope
     */
    static Outcome of(TemplateVersion template, Map<String, Verdict> verdicts, PreviousAudit previous) {
        return new Outcome(
                Score.of(template, verdicts),
                template.items().stream()
                        .filter(item -> verdicts.get(item.code()) == Verdict.PROBLEM)
                        .toList(),
                Comparison.of(previous, template, verdicts));
    }
}
