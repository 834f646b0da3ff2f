package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.web.EntityTags;
import jakarta.ws.rs.core.EntityTag;

/** The tag of an agency as it is now. */
final class AgencyTags {
    private AgencyTags() {}

    static EntityTag of(Agency agency) {
        return EntityTags.of("agency", agency.code(), agency.version());
    }
}
