package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.RowErrorView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a push whose rows set what they name: {@code received = changed + unchanged + superseded + rejected}. */
@Schema(name = "SetPushReceipt")
public record SetPushView(
        @Schema(description = "id of the receipt") UUID batch,

        @Schema(description = "the organization's data revision with this push in it")
        long revision,

        @Schema(description = "rows in the push") int received,

        @Schema(description = "rows that changed what is stored")
        int changed,

        @Schema(description = "rows that were stored already just so")
        int unchanged,

        @Schema(description = "rows that a later row of the same push replaced")
        int superseded,

        @Schema(description = "the numbers of these rows, from 1; the first 1000 of them")
        List<Integer> supersededRows,

        @Schema(description = "rows that were not stored") int rejected,
        List<RowErrorView> errors) {
    private static final int MAX_SUPERSEDED_ROWS = 1000;

    public static SetPushView of(PushResult pushed) {
        Outcome outcome = pushed.outcome();
        List<Integer> superseded = outcome.superseded();
        return new SetPushView(
                outcome.batch(),
                outcome.revision(),
                outcome.received(),
                outcome.changed(),
                outcome.unchanged(),
                superseded.size(),
                superseded.subList(0, Math.min(superseded.size(), MAX_SUPERSEDED_ROWS)),
                outcome.rejected().size(),
                pushed.errors());
    }
}
