package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
import java.util.Optional;

/** The source that the CloudEvents of one push name: the first one's, and all have the same. For one batch. */
final class EventSource {
    private final int field;
    private String named;

    EventSource(RowSchema schema) {
        this.field = schema.index(RowSchema.EVENT_SOURCE);
    }

    void check(RawRow raw, FieldParser parser) {
        String source = raw.text(field);
        if (source == null) {
            parser.note(raw, field, "missing-field");
        } else if (named == null) {
            named = source;
        } else if (!named.equals(source)) {
            parser.note(raw, field, "other-source", FieldParser.shown(named));
        }
    }

    Optional<String> named() {
        return Optional.ofNullable(named);
    }
}
