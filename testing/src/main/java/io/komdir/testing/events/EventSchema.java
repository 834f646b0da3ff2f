package io.komdir.testing.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * Checks the data of an event against the declared schema, and closer than a consumer would: a field that the schema does
 * not name is an error too.
 */
public final class EventSchema {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchema() {}

    /** What is wrong with the data; empty when it keeps the contract of the type. */
    public static List<String> violations(String type, JsonNode data) {
        JsonNode schema = EventFiles.of(type).descriptor(type).get("schema").deepCopy();
        close(schema);
        ((ObjectNode) schema).remove("$id");
        Schema closed = REGISTRY.getSchema(schema);
        return closed
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** What holds under a condition names some fields only, and stays open. */
    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        if (schema.isArray()) {
            schema.forEach(EventSchema::close);
        }
        schema.properties().stream()
                .filter(part -> !part.getKey().equals("allOf"))
                .forEach(part -> close(part.getValue()));
    }
}
