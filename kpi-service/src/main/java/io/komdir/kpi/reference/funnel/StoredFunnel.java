package io.komdir.kpi.reference.funnel;

import io.komdir.platform.web.EntityTags;
import jakarta.ws.rs.core.EntityTag;

/**
 * A funnel with the revision of its last change.
 *
 * @param created whether this request created it
 */
record StoredFunnel(Funnel funnel, long changedRevision, boolean created) {

    EntityTag tag() {
        return EntityTags.of("funnel", funnel.code(), changedRevision);
    }
}
