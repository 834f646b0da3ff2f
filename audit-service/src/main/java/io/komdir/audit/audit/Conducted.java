package io.komdir.audit.audit;

import io.komdir.audit.template.TemplateVersion;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A completed audit, as what comes later is compared with it. */
record Conducted(UUID id, LocalDate completedOn, TemplateVersion template, Map<String, Verdict> verdicts) {
    Conducted {
        verdicts = Map.copyOf(verdicts);
    }
}
