package io.komdir.kpi.ingestion.replay;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a replay: {@code received = changed + unchanged + superseded + rejected}. */
@Schema(name = "Replay")
record ReplayView(
        @Schema(description = "rows that were tried again") int received,

        @Schema(description = "rows that changed what is stored, or events that are new")
        int changed,

        @Schema(description = "rows that were stored already just so, or events that were pushed before")
        int unchanged,

        @Schema(description = "rows that a newer row has replaced meanwhile; they leave the quarantine too")
        int superseded,

        @Schema(description = "rows that stay in the quarantine")
        int rejected,

        @Schema(description = "receipts, one for each source, kind and caller of the rows")
        List<UUID> batches,

        List<ErrorView> errors,

        @Schema(description = "rows of the code that this call did not reach")
        long remaining,

        @Schema(description = "cursor of the next call, empty when none remain")
        String nextCursor) {

    /** Why a row stays. */
    @Schema(name = "ReplayError")
    record ErrorView(UUID id, String field, String code, String message) {}
}
