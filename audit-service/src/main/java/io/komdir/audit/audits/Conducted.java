package io.komdir.audit.audits;

import io.komdir.audit.audits.template.TemplateVersion;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A completed audit, as what comes later is compared with it.
 *
 * @param place among the completed audits of its template and scope, from 1
 */
record Conducted(UUID id, int place, LocalDate completedOn, TemplateVersion template, Map<String, Verdict> verdicts) {
    Conducted {
        verdicts = Map.copyOf(verdicts);
    }
}
