package io.komdir.kpi.ingestion.batch;

import io.komdir.kpi.ingestion.PushKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fresh one kind of rows of one source is. */
@Schema(name = "Freshness")
record FreshnessView(
        String source,
        PushKind kind,
        Instant lastPushAt,
        UUID lastBatch,

        @Schema(
                description =
                        "the latest day for which it ever had a good row of this kind; of deals the last stageEnteredAt",
                nullable = true)
        LocalDate lastDay) {}
