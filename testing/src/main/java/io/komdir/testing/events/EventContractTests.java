package io.komdir.testing.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import io.komdir.platform.events.EventContract;
import io.komdir.platform.events.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contracts of a service as consumers read them. A golden sample shows version 1 as it was first published; it is never
 * edited: a schema that no longer fits it is a new version. A service extends this with its name.
 */
public abstract class EventContractTests extends AsyncApiTests {
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

    private final EventFiles files;

    /** @param service such as {@code kpi-service} */
    protected EventContractTests(String service) {
        this(new EventFiles(service));
    }

    private EventContractTests(EventFiles files) {
        super(files);
        this.files = files;
    }

    /** Paths of fields that a golden sample shows although an event of its type may lack them. */
    protected Set<String> optionalFields() {
        return Set.of();
    }

    /** Names of all samples. */
    protected final List<String> samples() {
        return files.samples();
    }

    /** The data of a sample, for a test that changes it. */
    protected final ObjectNode data(String sample) {
        return (ObjectNode) files.sample(sample).get("data");
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldDeclareItselfWhenThePlatformReadsTheDescriptor(String type) {
        // When
        EventType declared = files.contract(type).type();

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
                .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));

        // When / Then
        assertThat(metaSchema.validate(files.descriptor(type).get("schema"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldKeepToTheContractWhenItIsTheGoldenSample(String type) {
        // When
        EventContract contract = files.contract(type);

        // Then
        assertThat(contract.problemsOfSample()).isEmpty();
        assertThat(contract.sampleEvent().source()).isEqualTo('/' + files.service());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldStillPromiseEveryFieldOfTheGoldenSample(String type) {
        // When
        List<String> lost = new ArrayList<>();
        collectLost(files.descriptor(type).get("schema"), data(type), "", lost);

        // Then
        assertThat(lost).isSubsetOf(optionalFields());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldCarryAllAttributesWhenItIsTheGoldenSample(String type) {
        // When
        JsonNode sample = files.sample(type);

        // Then
        Set<String> names = new TreeSet<>();
        sample.fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(new TreeSet<>(ATTRIBUTES));
        assertThat(UUID.fromString(sample.get("id").asText()).version()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldRefuseTheSampleWhenAPromisedFieldIsMissing(String type) {
        for (JsonNode required : files.descriptor(type).at("/schema/required")) {
            // Given
            ObjectNode data = data(type);
            data.remove(required.asText());

            // When / Then
            assertThat(EventSchema.violations(type, data)).anyMatch(violation -> violation.contains(required.asText()));
        }
    }

    @Test
    void shouldHaveASampleForEachTypeAndNoneWithoutAType() {
        // When
        List<String> named = samples();

        // Then
        assertThat(named).containsAll(types());
        assertThat(named)
                .allMatch(name -> types().stream().anyMatch(type -> name.equals(type) || name.startsWith(type + ".")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldFitTheSchemaOfItsType(String name) {
        // Given
        JsonNode sample = files.sample(name);

        // When / Then
        assertThat(name).startsWith(sample.get("type").asText());
        assertThat(EventSchema.violations(sample.get("type").asText(), sample.get("data")))
                .isEmpty();
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
