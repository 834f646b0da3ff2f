package io.komdir.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The manifests as a cluster gets them: each overlay as {@code kubectl kustomize} renders it where kubectl is at hand, and every file
 * of base and components as it stands, which needs nothing.
 */
final class Overlays {
    static final Path KUBERNETES = Path.of("..", "kubernetes");
    static final List<String> NAMES = List.of("dev", "production");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final int RENDER_SECONDS = 60;
    private static final List<String> PATCHES =
            List.of("kpi-service.yaml", "audit-service.yaml", "hiring-service.yaml");

    private Overlays() {}

    /** Documents of a rendered overlay; empty without kubectl. */
    static List<JsonNode> rendered(String overlay) {
        try {
            Path out = Files.createTempFile("komdir-" + overlay, ".yaml");
            Process kubectl = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            KUBERNETES.resolve("overlays").resolve(overlay).toString())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!kubectl.waitFor(RENDER_SECONDS, TimeUnit.SECONDS) || kubectl.exitValue() != 0) {
                kubectl.destroyForcibly();
                throw new IllegalStateException("kubectl kustomize refuses overlay " + overlay);
            }
            List<JsonNode> documents = documents(out);
            Files.delete(out);
            return documents;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Cannot run program")) {
                return List.of();
            }
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Documents of the files of base and components, without patches and what only kustomize reads. */
    static List<JsonNode> written() {
        return Stream.of("base", "components")
                .flatMap(part -> files(KUBERNETES.resolve(part)).stream())
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .filter(file -> !(file.getParent().endsWith("kafka-strimzi")
                        && PATCHES.contains(file.getFileName().toString())))
                .flatMap(file -> documents(file).stream())
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> documents(Path file) {
        try (var parser = YAML.getFactory().createParser(file.toFile())) {
            List<JsonNode> documents = new ArrayList<>();
            YAML.readValues(parser, JsonNode.class).forEachRemaining(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
