package io.komdir.audit.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.SampleEvents;
import java.util.UUID;
import java.util.function.Consumer;

/** Sends kpi-service's golden samples, changed as a test needs, the way its relay would. */
public final class Deviations implements AutoCloseable {
    private final SampleEvents events = new SampleEvents();

    /** A sample of kpi-service, such as {@code io.komdir.kpi.deviation.detected.v1}, or that with {@code .conversion}. */
    public static ObjectNode sample(String type) {
        return SampleEvents.sample(type);
    }

    /** A deviation of {@code calls} of team north, new in each call. */
    public static ObjectNode detected(String organization, UUID deviation) {
        ObjectNode event = event("io.komdir.kpi.deviation.detected.v1", organization);
        data(
                event,
                data -> data.put("deviation", deviation.toString())
                        .put("scope", "team:north")
                        .put("metric", "calls")
                        .put("subject", "calls"));
        return event;
    }

    /** A deviation of stage meeting of funnel new in the scope, new in each call. */
    public static ObjectNode conversion(String organization, UUID deviation, String scope) {
        ObjectNode event = event("io.komdir.kpi.deviation.detected.v1.conversion", organization);
        data(event, data -> data.put("deviation", deviation.toString()).put("scope", scope));
        return event;
    }

    /** The end of a {@link #detected} deviation. */
    public static ObjectNode resolved(String organization, UUID deviation) {
        ObjectNode event = event("io.komdir.kpi.deviation.resolved.v1", organization);
        data(
                event,
                data -> data.put("deviation", deviation.toString())
                        .put("scope", "team:north")
                        .put("metric", "calls")
                        .put("subject", "calls"));
        return event;
    }

    /** The end of a {@link #conversion}. */
    public static ObjectNode conversionResolved(String organization, UUID deviation, String scope) {
        ObjectNode event = event("io.komdir.kpi.deviation.resolved.v1.conversion", organization);
        data(event, data -> data.put("deviation", deviation.toString()).put("scope", scope));
        return event;
    }

    private static ObjectNode event(String type, String organization) {
        return sample(type).put("id", UUID.randomUUID().toString()).put("organization", organization);
    }

    public static void data(ObjectNode event, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) event.get("data"));
    }

    /** Returns when the broker has the event. */
    public void send(ObjectNode event) {
        events.send(event);
    }

    @Override
    public void close() {
        events.close();
    }
}
