package io.komdir.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics are what the contracts of the events say, and each service may do what its channels need and no more. */
class KafkaTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> SERVICES = List.of("kpi", "audit", "hiring");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldMakeTheTopicsOfTheContracts() {
        Map<String, String> wanted = new TreeMap<>();
        for (JsonNode contract : contracts()) {
            String retention = contract.path("retention").asText("");
            wanted.put(
                    contract.get("topic").asText(),
                    contract.get("cleanup").asText()
                            + (retention.isEmpty()
                                    ? ""
                                    : " " + Duration.parse(retention).toMillis()));
        }
        Map<String, String> made = new TreeMap<>();
        topics().filter(topic -> !name(topic).endsWith(".dlq"))
                .forEach(topic -> made.put(
                        name(topic),
                        (topic.at("/spec/config/cleanup.policy").asText() + " "
                                        + topic.at("/spec/config/retention.ms").asText(""))
                                .strip()));
        assertThat(made).hasSize(10).isEqualTo(wanted);
    }

    @Test
    void shouldMakeADeadLetterTopicForEachTopicThatIsRead() {
        Set<String> wanted = SERVICES.stream()
                .flatMap(service -> reads(service).stream())
                .map(topic -> topic + ".dlq")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(topics().map(KafkaTest::name).filter(name -> name.endsWith(".dlq")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi", "audit", "hiring"})
    void shouldLetAServiceDoWhatItsChannelsNeed(String service) {
        JsonNode user = Overlays.written().stream()
                .filter(manifest -> manifest.path("kind").asText().equals("KafkaUser"))
                .filter(manifest -> name(manifest).equals(service + "-service"))
                .findFirst()
                .orElseThrow();
        Set<String> rights = StreamSupport.stream(
                        user.at("/spec/authorization/acls").spliterator(), false)
                .map(acl -> acl.at("/resource/type").asText() + " "
                        + acl.at("/resource/name").asText() + " "
                        + acl.at("/resource/patternType").asText() + " " + acl.get("operations"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = new TreeSet<>();
        wanted.add("topic komdir." + service + ". prefix [\"Describe\",\"Write\"]");
        wanted.add("group " + service + "- prefix [\"Describe\",\"Read\"]");
        for (String topic : reads(service)) {
            wanted.add("topic " + topic + " literal [\"Describe\",\"Read\"]");
            wanted.add("topic " + topic + ".dlq literal [\"Describe\",\"Write\"]");
        }
        assertThat(rights).isEqualTo(wanted);
    }

    private static Stream<JsonNode> topics() {
        return Overlays.written().stream()
                .filter(manifest -> manifest.path("kind").asText().equals("KafkaTopic"));
    }

    private static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /**
     * Topics that the channels of a service read, those of the module directory too where it has it; a pattern stands for those of
     * the contracts that it matches.
     */
    private static Set<String> reads(String service) {
        Properties settings = new Properties();
        try {
            if (Files.readString(ROOT.resolve(service + "-service/pom.xml")).contains("komdir-directory")) {
                load(settings, "directory/src/main/resources/META-INF/microprofile-config.properties");
            }
            load(settings, service + "-service/src/main/resources/application.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> all = contracts().stream()
                .map(contract -> contract.get("topic").asText())
                .collect(Collectors.toSet());
        return settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith("mp.messaging.incoming.") && key.endsWith(".topic"))
                .map(key -> settings.getProperty(key).replace("${komdir.events.topic-prefix:}", ""))
                .flatMap(topic -> all.stream().filter(known -> Pattern.matches(topic, known)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void load(Properties settings, String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(ROOT.resolve(file))) {
            settings.load(reader);
        }
    }

    private static List<JsonNode> contracts() {
        return SERVICES.stream()
                .flatMap(service -> contracts(ROOT.resolve(service + "-service/src/main/resources/events")))
                .toList();
    }

    private static Stream<JsonNode> contracts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).map(KafkaTest::json).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
