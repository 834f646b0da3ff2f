package io.komdir.kpi.reference.targets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a PUT of targets came to. */
@Schema(name = "SavedTargets")
public record SavedTargets(
        @Schema(description = "of the organization's data, with these targets")
        long revision,

        @Schema(description = "targets in the request") int received,

        @Schema(description = "new, or with another value or end than before")
        int changed,

        @Schema(description = "stood like that already") int unchanged) {}
