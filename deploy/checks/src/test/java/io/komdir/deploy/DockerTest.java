package io.komdir.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of image and Compose file without Docker: they are read, and keep to the rules of the pods. */
class DockerTest {
    private static final Path COMPOSE = Path.of("..", "compose", "compose.yaml");
    private static final Path DOCKERFILE = Path.of("..", "images", "Dockerfile");
    private static final Set<String> SERVICES = Set.of("kpi-service", "audit-service", "hiring-service");

    @Test
    void shouldRunTheServicesConfinedAndBuiltByTheOneDockerfile() throws IOException {
        Map<String, Map<String, Object>> services = services();
        assertThat(services.keySet()).containsAll(SERVICES);
        for (String name : SERVICES) {
            Map<String, Object> service = services.get(name);
            assertThat(service.get("read_only")).isEqualTo(true);
            assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(service.get("mem_limit")).isEqualTo("640m");
            assertThat(service.get("build"))
                    .isEqualTo(Map.of(
                            "context", "../..",
                            "dockerfile", "deploy/images/Dockerfile",
                            "args", Map.of("SERVICE", name)));
        }
    }

    @Test
    void shouldTakeEveryPasswordFromOutsideAndRefuseToRunWithoutIt() throws IOException {
        Pattern required = Pattern.compile("\\$\\{[A-Z_]+:\\?.+}");
        for (Map<String, Object> service : services().values()) {
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment.forEach((name, value) -> {
                    if (String.valueOf(name).contains("PASSWORD")) {
                        assertThat(String.valueOf(value))
                                .as(String.valueOf(name))
                                .matches(required);
                    }
                });
            }
        }
    }

    @Test
    void shouldUseTheCacheWithTheJvmAndFlagsThatItWasMadeWith() throws IOException {
        String dockerfile = Files.readString(DOCKERFILE);
        assertThat(all("(?m)^FROM (\\S+)", dockerfile)).containsExactly("${JAVA}", "${JAVA}");
        assertThat(all("AOTCacheOutput=(\\S+)", dockerfile)).containsExactly("app.aot");
        assertThat(all("-XX:AOTCache=([^\"]+)", dockerfile)).containsExactly("/app/app.aot");
        assertThat(all("(-XX:\\+Use\\w+GC)", dockerfile)).containsExactly("-XX:+UseSerialGC", "-XX:+UseSerialGC");
        assertThat(all("(?m)^USER (\\S+)", dockerfile)).containsExactly("10001:10001");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        try (Reader reader = Files.newBufferedReader(COMPOSE)) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return (Map<String, Map<String, Object>>) file.get("services");
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
