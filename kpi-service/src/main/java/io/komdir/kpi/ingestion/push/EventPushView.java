package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.RowErrorView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a push of events, each taken once: {@code received = accepted + duplicates + rejected}. */
@Schema(name = "EventPushReceipt")
public record EventPushView(
        @Schema(description = "id of the receipt") UUID batch,

        @Schema(description = "the organization's data revision with this push in it")
        long revision,

        @Schema(description = "events in the push") int received,

        @Schema(description = "events that are new and stored now")
        int accepted,

        @Schema(description = "events that were pushed before; a success")
        int duplicates,

        @Schema(description = "the same as accepted") int changed,
        @Schema(description = "the same as duplicates") int unchanged,
        @Schema(description = "events that were not stored") int rejected,
        List<RowErrorView> errors) {

    public static EventPushView of(PushResult pushed) {
        Outcome outcome = pushed.outcome();
        return new EventPushView(
                outcome.batch(),
                outcome.revision(),
                outcome.received(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.rejected().size(),
                pushed.errors());
    }
}
