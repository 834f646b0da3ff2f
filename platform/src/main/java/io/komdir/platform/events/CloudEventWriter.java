package io.komdir.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes an event as a CloudEvent 1.0 in binary mode (CloudEvents Kafka protocol binding, section 3.2). */
@ApplicationScoped
class CloudEventWriter {
    private final String source;
    private final String topicPrefix;

    CloudEventWriter(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "komdir.events.topic-prefix", defaultValue = "") java.util.Optional<String> prefix) {
        this.source = "/" + service;
        this.topicPrefix = prefix.orElse("");
    }

    /** The topic as it is called on the broker. */
    String topic(String topic) {
        return topicPrefix + topic;
    }

    ProducerRecord<String, String> write(OutboxRow row) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic(row.topic()), row.key(), row.data());
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.eventId());
        put(headers, "ce_source", source);
        put(headers, "ce_type", row.type());
        put(headers, "ce_subject", row.subject());
        put(headers, "ce_time", row.time().toInstant().toString());
        put(headers, "ce_dataschema", row.dataSchema());
        put(headers, "ce_organization", row.organization());
        put(headers, "ce_correlationid", row.correlationId());
        put(headers, "ce_causationid", row.causationId());
        put(headers, "content-type", "application/json");
        if (row.traceparent() != null) {
            put(headers, "ce_traceparent", row.traceparent());
            put(headers, TraceHeader.NAME, row.traceparent());
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Headers headers, String name, UUID value) {
        put(headers, name, value.toString());
    }
}
