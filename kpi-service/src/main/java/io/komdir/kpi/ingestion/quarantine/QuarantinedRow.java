package io.komdir.kpi.ingestion.quarantine;

import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushKind;
import java.util.UUID;

/**
 * A row to try again.
 *
 * @param batch the push that brought it
 * @param row its place there, from 1
 * @param format of that push
 * @param code why it was rejected last
 */
public record QuarantinedRow(
        UUID id, UUID batch, int row, String source, PushKind kind, PushFormat format, String code, String body) {}
