package io.komdir.kpi.ingestion;

import java.util.UUID;

/**
 * Where a row came in: of several rows that set the same, the one that came last stands, whenever each of them is stored.
 * Ids of receipts are UUIDv7: their order is the order in time.
 *
 * @param batch receipt of the push that brought the row
 * @param row place of the row in that push, from 1
 */
public record PushOrigin(UUID batch, int row) {}
