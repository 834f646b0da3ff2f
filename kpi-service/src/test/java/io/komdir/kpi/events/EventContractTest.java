package io.komdir.kpi.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import io.komdir.platform.events.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contracts of this service as consumers read them. A golden sample shows version 1 as it was first told; it is never
 * edited: a schema that no longer fits it is a new version.
 */
class EventContractTest {
    private static final Set<String> ATTRIBUTES = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "organization",
            "correlationid",
            "causationid",
            "traceparent",
            "data");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> types() {
        return EventFiles.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldDeclareItselfWhenThePlatformReadsTheDescriptor(String type) throws Exception {
        // When
        EventType declared = JSON.treeToValue(EventFiles.descriptor(type), EventType.class);

        // Then
        assertThat(declared.type()).isEqualTo(type);
        assertThat(declared.compatibility()).isEqualTo("additive");
        assertThat(declared.key()).startsWith("{organization}");
        assertThat(declared.retention().isEmpty()).isEqualTo(declared.compacted());
        assertThat(declared.schema().get("$id").asText()).isEqualTo(declared.dataSchema());
        assertThat(declared.schema().get("$schema").asText()).isEqualTo(DialectId.DRAFT_2020_12);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldBeASchemaItself(String type) {
        // Given
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(DialectId.DRAFT_2020_12));

        // When / Then
        assertThat(metaSchema.validate(EventFiles.descriptor(type).get("schema")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldFitTheSchemaWhenItIsTheGoldenSample(String type) {
        // When
        JsonNode data = EventFiles.sample(type).get("data");

        // Then
        assertThat(EventSchema.violations(type, data)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldStillPromiseEveryFieldOfTheGoldenSample(String type) {
        // When
        List<String> lost = new ArrayList<>();
        collectLost(
                EventFiles.descriptor(type).get("schema"),
                EventFiles.sample(type).get("data"),
                "",
                lost);

        // Then
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldCarryAllAttributesWhenItIsTheGoldenSample(String type) {
        // When
        JsonNode sample = EventFiles.sample(type);

        // Then
        Set<String> names = new TreeSet<>();
        sample.fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(new TreeSet<>(ATTRIBUTES));
        assertThat(sample.get("type").asText()).isEqualTo(type);
        assertThat(sample.get("source").asText()).isEqualTo("/kpi-service");
        assertThat(sample.get("dataschema").asText()).isEqualTo("urn:komdir:schema:" + type);
        assertThat(UUID.fromString(sample.get("id").asText()).version()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldRefuseTheSampleWhenAPromisedFieldIsMissing(String type) {
        // Given
        Map<String, JsonNode> fields = JSON.convertValue(
                EventFiles.sample(type).get("data"),
                JSON.getTypeFactory().constructMapType(java.util.LinkedHashMap.class, String.class, JsonNode.class));
        fields.remove("revision");

        // When / Then
        assertThat(EventSchema.violations(type, JSON.valueToTree(fields)))
                .singleElement()
                .asString()
                .contains("revision");
    }

    static List<String> samples() {
        return EventFiles.samples();
    }

    @org.junit.jupiter.api.Test
    void shouldHaveASampleForEachTypeAndNoneWithoutAType() {
        // When
        List<String> named = EventFiles.samples();

        // Then
        assertThat(named).containsAll(EventFiles.types());
        assertThat(named)
                .allMatch(name ->
                        EventFiles.types().stream().anyMatch(type -> name.equals(type) || name.startsWith(type + ".")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldFitTheSchemaOfItsType(String name) {
        // Given
        JsonNode sample = EventFiles.sample(name);

        // When / Then
        assertThat(name).startsWith(sample.get("type").asText());
        assertThat(EventSchema.violations(sample.get("type").asText(), sample.get("data")))
                .isEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "io.komdir.kpi.deviation.detected.v1.conversion,intervalHigh",
        "io.komdir.kpi.deviation.detected.v1.conversion,stage",
        "io.komdir.kpi.deviation.resolved.v1.conversion,countBefore",
    })
    void shouldRefuseAConversionWithoutWhatItsKindPromises(String name, String field) {
        // Given
        JsonNode sample = EventFiles.sample(name);
        ((com.fasterxml.jackson.databind.node.ObjectNode) sample.get("data")).remove(field);

        // When / Then
        assertThat(EventSchema.violations(sample.get("type").asText(), sample.get("data")))
                .anyMatch(violation -> violation.contains(field));
    }

    private static void collectLost(JsonNode schema, JsonNode value, String path, List<String> lost) {
        if (value.isObject()) {
            Set<String> required = new TreeSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            value.properties().forEach(field -> {
                String name = path + '/' + field.getKey();
                if (!required.contains(field.getKey())) {
                    lost.add(name);
                }
                collectLost(schema.path("properties").path(field.getKey()), field.getValue(), name, lost);
            });
        } else if (value.isArray()) {
            value.forEach(item -> collectLost(schema.path("items"), item, path, lost));
        }
    }
}
