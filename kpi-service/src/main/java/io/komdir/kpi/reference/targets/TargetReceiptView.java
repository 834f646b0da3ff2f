package io.komdir.kpi.reference.targets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt of targets that were set. */
@Schema(name = "TargetReceipt")
public record TargetReceiptView(
        @Schema(description = "of the organization's data, with these targets")
        long revision,

        @Schema(description = "targets in the request") int received,

        @Schema(description = "new, or with another value or end than before")
        int changed,

        @Schema(description = "the same as before") int unchanged) {}
