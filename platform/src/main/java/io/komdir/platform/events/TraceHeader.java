package io.komdir.platform.events;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Passes the W3C trace context on in an event, so that one trace spans the services. */
final class TraceHeader {
    static final String NAME = "traceparent";

    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(NAME);
        }

        @Override
        public String get(String carrier, String key) {
            return NAME.equals(key) ? carrier : null;
        }
    };

    private TraceHeader() {}

    /** The {@code traceparent} of the running span, or null when nothing is traced. */
    static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(NAME);
    }

    /** The context that continues the trace; the current one when the header is null or malformed. */
    static Context parent(String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.current(), traceparent, GETTER);
    }
}
