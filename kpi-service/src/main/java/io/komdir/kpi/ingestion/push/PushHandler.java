package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushOrigin;
import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.RowsRejectedException;
import io.komdir.kpi.ingestion.row.RecordSchema;
import java.util.List;
import java.util.Optional;

/** One kind of push: which fields its rows have, and how rows are stored. One bean for each {@link PushKind}. */
public interface PushHandler<R extends Record & PushedRow> {

    PushKind kind();

    /** What its rows are. */
    RecordSchema<R> schema();

    /** The source of a push that names none with a credential that is bound to none; empty when one must be named. */
    default Optional<String> usualSource() {
        return Optional.empty();
    }

    /** Called with the readable rows before the push's transaction. */
    default void prepare(List<R> rows) {}

    /**
     * Stores the rows in one transaction, or of an atomic push all or none. A replayed row sets nothing where something newer
     * than its {@link PushOrigin} is stored: it is superseded.
     *
     * @throws RowsRejectedException when a row of an atomic push cannot be stored
     */
    Outcome store(Push push, ParsedRows<R> parsed, Rejections rejections);
}
