package io.komdir.audit.audits;

import io.komdir.audit.audits.template.TemplateVersion;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A completed audit with which a later one of the same template and scope is compared.
 *
 * @param place among the completed audits of its template and scope, from 1
 */
record PreviousAudit(
        UUID id, int place, LocalDate completedOn, TemplateVersion template, Map<String, Verdict> verdicts) {

    PreviousAudit {
        verdicts = Map.copyOf(verdicts);
    }

    static PreviousAudit of(Audit completed, TemplateVersion template) {
        CompletedAudit end = completed.completion();
        return new PreviousAudit(
                completed.id(), end.place(), end.on(), template, completed.log().verdicts());
    }
}
