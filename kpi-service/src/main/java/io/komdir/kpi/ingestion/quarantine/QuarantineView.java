package io.komdir.kpi.ingestion.quarantine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.komdir.kpi.ingestion.PushKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rejected row with its reason. */
@Schema(name = "QuarantinedRow")
record QuarantineView(
        @Schema(description = "stays the same when the row comes again")
        UUID id,

        @JsonIgnore UUID lastCame,

        @Schema(description = "receipt of the push that brought it")
        UUID batch,

        String source,
        PushKind kind,

        @Schema(description = "place of the row in its push, from 1")
        int row,

        @Schema(description = "the field, empty when the row as a whole is wrong")
        String field,

        @Schema(example = "unknown-employee") String code,
        String message,

        @Schema(
                description =
                        "the row as it came; of CSV the fields by their names. A list shows the first 4096 characters")
        String body,

        @Schema(description = "whether the row has more characters than are shown")
        boolean bodyTruncated,

        Instant rejectedAt,

        @Schema(description = "how often it was tried, the first time included")
        int attempts) {}
