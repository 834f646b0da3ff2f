package io.komdir.kpi.ingestion.batch;

import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt of a push: {@code received = changed + unchanged + superseded + rejected}. */
@Schema(name = "Batch")
record BatchView(
        UUID batch,
        String source,
        PushKind kind,
        PushFormat format,
        PushMode mode,

        @Schema(description = "the token's subject or the key's name; of a replay the one of who replayed the rows")
        String pushedBy,

        Instant receivedAt,
        int received,
        int changed,
        int unchanged,
        int superseded,

        @Schema(description = "events that had been pushed before; they are among the unchanged")
        int duplicates,

        int rejected,
        @Schema(nullable = true) LocalDate firstDay,
        @Schema(nullable = true) LocalDate lastDay,
        long revision) {

    static BatchView of(ResultSet row) throws SQLException {
        return new BatchView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                PushKind.valueOf(row.getString("kind")),
                PushFormat.valueOf(row.getString("format")),
                PushMode.valueOf(row.getString("mode")),
                row.getString("pushed_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("received"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("superseded"),
                row.getInt("duplicates"),
                row.getInt("rejected"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getLong("revision"));
    }
}
