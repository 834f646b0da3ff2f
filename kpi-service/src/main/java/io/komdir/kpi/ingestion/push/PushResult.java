package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.RowErrorView;
import java.util.List;

/**
 * A push that is committed.
 *
 * @param errors what is wrong with its rejected rows, in the caller's language
 */
public record PushResult(Outcome outcome, List<RowErrorView> errors) {

    /** 200 when every row is stored, otherwise 207. */
    public int status() {
        return outcome.rejected().isEmpty() ? 200 : 207;
    }
}
