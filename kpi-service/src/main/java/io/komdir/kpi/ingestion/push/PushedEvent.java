package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.PushedRow;
import java.time.Instant;

/** A row that is taken once for ever under its id. */
public interface PushedEvent<E> extends PushedRow {

    String id();

    Instant occurredAt();

    /** Whether the other one, which has the same id, says the same. */
    boolean sameAs(E other);
}
