package io.komdir.kpi.ingestion;

import java.util.List;

/** Where the rejected rows of a push go, in its transaction. */
@FunctionalInterface
public interface Rejections {

    /** Called once, also when no row was rejected. */
    void keep(Push push, List<RejectedRow> rejected);
}
