package io.komdir.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.text.Codes;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads a Kafka record as a CloudEvent 1.0 in binary mode (CloudEvents Kafka protocol binding, section 3.2): attributes
 * in headers {@code ce_*}, the data as JSON in the value. It is strict: what the contract promises must be there.
 */
final class CloudEventRecord {
    private static final Instant FIRST = Instant.EPOCH;
    /** Behind it neither a column of the database nor a header of the format holds the time. */
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final ConsumerRecord<String, String> record;
    private final ObjectMapper json;

    CloudEventRecord(ConsumerRecord<String, String> record, ObjectMapper json) {
        this.record = record;
        this.json = json;
    }

    String type() {
        if (!"1.0".equals(attribute("specversion"))) {
            throw new PermanentEventException("unknown CloudEvents version");
        }
        return attribute("type");
    }

    String traceparent() {
        return header(TraceHeader.NAME);
    }

    ReceivedEvent event() {
        String organization = attribute("organization");
        if (!Codes.isCode(organization)) {
            throw new PermanentEventException("malformed attribute organization");
        }
        return new ReceivedEvent(
                uuid("id"),
                type(),
                attribute("source"),
                attribute("subject"),
                organization,
                time(),
                uuid("correlationid"),
                uuid("causationid"),
                data());
    }

    private Instant time() {
        Instant time;
        try {
            time = OffsetDateTime.parse(attribute("time")).toInstant();
        } catch (DateTimeException e) {
            throw new PermanentEventException("malformed attribute time", e);
        }
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new PermanentEventException("attribute time is not in the years 1970 to 9999");
        }
        return time;
    }

    private UUID uuid(String name) {
        try {
            return UUID.fromString(attribute(name));
        } catch (IllegalArgumentException e) {
            throw new PermanentEventException("malformed attribute " + name, e);
        }
    }

    private JsonNode data() {
        String contentType = header("content-type");
        if (contentType == null || !contentType.startsWith("application/json")) {
            throw new PermanentEventException("content-type is not application/json");
        }
        if (record.value() == null) {
            throw new PermanentEventException("no data");
        }
        try {
            return json.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw new PermanentEventException("data is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private String attribute(String name) {
        String value = header("ce_" + name);
        if (value == null || value.isEmpty()) {
            throw new PermanentEventException("missing attribute " + name);
        }
        return value;
    }

    private String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
