package io.komdir.kpi.ingestion.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fresh one source is. */
@Schema(name = "Freshness")
record FreshnessView(
        String source,
        Instant lastPushAt,
        UUID lastBatch,

        @Schema(description = "the latest day for which it ever had a good row", nullable = true)
        LocalDate lastDay) {}
