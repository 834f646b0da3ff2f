package io.komdir.kpi.ingestion.row;

import java.util.Optional;

/**
 * A batch whose rows have been handed out.
 *
 * @param source what the body says about the source of the rows
 * @param rows how many there were
 */
public record ReadBatch(Optional<String> source, int rows, RowBodies bodies) {}
