package io.komdir.kpi.ingestion.quarantine;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.Rejections;
import java.util.List;

/** Pushes rejected rows of one kind again. */
public interface RowReplay {

    PushKind kind();

    /**
     * Runs in the transaction that has locked the rows.
     *
     * @param rows of the push's source, oldest first; the first is row 1 of the push
     */
    Outcome replay(Push push, List<QuarantinedRow> rows, Rejections rejections);
}
