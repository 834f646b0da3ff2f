package io.komdir.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The contract of one type of event, as its producer declares it in {@code events/<type>.json}.
 *
 * @param type full name with version, for example {@code io.komdir.kpi.closing.day.closed.v1}
 * @param topic Kafka topic without the configured prefix
 * @param key how the Kafka key is put together, for example <code>{organization}/{employee}</code>
 * @param version the number after {@code .v}; a breaking change is a new type beside the old one
 * @param retention ISO 8601 duration for which Kafka keeps the event, for example {@code P30D}; empty for a compacted
 *     topic
 * @param cleanup {@code delete}, or {@code compact} to keep the last event of each key for ever
 * @param compatibility {@code additive}: within a version fields are only added
 * @param schema JSON Schema (draft 2020-12) of the data
 */
@JsonIgnoreProperties({"$schema", "description"})
public record EventType(
        String type,
        String topic,
        String key,
        int version,
        String retention,
        String cleanup,
        String compatibility,
        JsonNode schema) {
    private static final Pattern NAME = Pattern.compile("(io\\.komdir\\.[a-z0-9.-]+)\\.v([1-9][0-9]*)");

    public EventType {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(compatibility, "compatibility");
        Objects.requireNonNull(schema, "schema");
        retention = Objects.requireNonNullElse(retention, "");
        if (versionOf(type) != version) {
            throw new IllegalArgumentException("The name of " + type + " does not end with its version");
        }
        if (!"compact".equals(cleanup) && !"delete".equals(cleanup)) {
            throw new IllegalArgumentException("The cleanup of " + type + " is neither delete nor compact");
        }
    }

    /** Whether the text names a type of event with its version. */
    static boolean isName(String type) {
        return NAME.matcher(type).matches();
    }

    /** The name without the version: {@code io.komdir.kpi.closing.day.closed}. */
    static String baseOf(String type) {
        return match(type).group(1);
    }

    private static int versionOf(String type) {
        return Integer.parseInt(match(type).group(2));
    }

    private static java.util.regex.Matcher match(String type) {
        var matcher = NAME.matcher(Objects.requireNonNull(type, "type"));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(type + " does not name a type of event");
        }
        return matcher;
    }

    /** The value of the CloudEvents attribute {@code dataschema}. */
    public String dataSchema() {
        return "urn:komdir:schema:" + type;
    }

    /** Whether Kafka keeps the last event of each key instead of all events of a period. */
    public boolean compacted() {
        return "compact".equals(cleanup);
    }
}
