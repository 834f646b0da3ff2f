package io.komdir.audit.audits.auditor;

import io.komdir.platform.web.EntityTags;
import jakarta.ws.rs.core.EntityTag;

/** The tag of an auditor as it is now. */
final class AuditorTags {
    private AuditorTags() {}

    static EntityTag of(Auditor auditor) {
        return EntityTags.of("auditor", auditor.code(), auditor.version());
    }
}
