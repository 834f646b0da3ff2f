package io.komdir.platform.events;

import io.komdir.platform.tenancy.OrganizationScope;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

/** Runs the effect of an event and the inbox's record of it in one transaction, for the event's organization. */
@ApplicationScoped
class EventTransaction {
    private final OrganizationScope scope;
    private final CausationContext cause;
    private final Inbox inbox;
    private final Tracer tracer;

    EventTransaction(OrganizationScope scope, CausationContext cause, Inbox inbox, Tracer tracer) {
        this.scope = scope;
        this.cause = cause;
        this.inbox = inbox;
        this.tracer = tracer;
    }

    @SuppressWarnings("try") // both are open for what runs inside, and never used by name
    EventOutcome run(String consumer, ReceivedEvent event, String traceparent, Runnable effect) {
        Span span = tracer.spanBuilder("process " + event.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(TraceHeader.parent(traceparent))
                .startSpan();
        try (Scope traced = span.makeCurrent();
                LogKeys keys = new LogKeys(event)) {
            return scope.call(event.organization(), () -> {
                cause.continueFrom(event);
                return QuarkusTransaction.requiringNew().call(() -> once(consumer, event, effect));
            });
        } catch (RuntimeException e) {
            span.recordException(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private EventOutcome once(String consumer, ReceivedEvent event, Runnable effect) {
        if (!inbox.firstTime(consumer, event.id())) {
            return EventOutcome.DUPLICATE;
        }
        effect.run();
        return EventOutcome.PROCESSED;
    }

    /** The keys that every log line of the effect carries; the trace id comes with the span. */
    private static final class LogKeys implements AutoCloseable {
        LogKeys(ReceivedEvent event) {
            MDC.put("organization", event.organization());
            MDC.put("eventId", event.id().toString());
        }

        @Override
        public void close() {
            MDC.remove("organization");
            MDC.remove("eventId");
        }
    }
}
