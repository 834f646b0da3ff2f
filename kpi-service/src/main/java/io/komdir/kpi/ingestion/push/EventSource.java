package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
import java.util.Optional;

/** The source that the CloudEvents of one push name: the first one's, and all have the same. For one batch. */
final class EventSource {
    private final int field;
    private String named;

    EventSource(RowSchema shape) {
        this.field = shape.place(RowSchema.EVENT_SOURCE);
    }

    void check(RawRow raw, FieldParser cells) {
        String source = raw.text(field);
        if (source == null) {
            cells.note(raw, field, "missing-field");
        } else if (named == null) {
            named = source;
        } else if (!named.equals(source)) {
            cells.note(raw, field, "other-source", FieldParser.shown(named));
        }
    }

    Optional<String> named() {
        return Optional.ofNullable(named);
    }
}
