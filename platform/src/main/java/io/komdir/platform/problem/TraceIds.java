package io.komdir.platform.problem;

import io.opentelemetry.api.trace.Span;
import java.util.UUID;

/** The id that ties an answer to our logs and traces. */
final class TraceIds {

    private TraceIds() {}

    /** The running trace's id; a fresh one of the same form when nothing is traced. */
    static String current() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }
}
