package io.komdir.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest, as written and as rendered, fits the model of its kind. */
class ManifestsTest {
    static Stream<JsonNode> manifests() {
        return Stream.concat(
                Overlays.written().stream(),
                Overlays.NAMES.stream().flatMap(overlay -> Overlays.rendered(overlay).stream()));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void shouldKnowEveryField(JsonNode manifest) {
        assertThatCode(() -> StrictModels.read(manifest))
                .as(StrictModels.name(manifest))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAFieldThatTheModelDoesNotKnowAtAnyDepth() {
        for (JsonNode manifest : Overlays.written()) {
            if (manifest.get("spec") instanceof ObjectNode) {
                JsonNode wrong = manifest.deepCopy();
                ((ObjectNode) wrong.get("spec")).put("typo", true);
                assertThatThrownBy(() -> StrictModels.read(wrong))
                        .as(StrictModels.name(manifest))
                        .isInstanceOf(UnrecognizedPropertyException.class)
                        .hasMessageContaining("typo");
            }
        }
        JsonNode deep = Overlays.written().stream()
                .filter(manifest -> manifest.path("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        ((ObjectNode) deep.at("/spec/template/spec/containers/0/readinessProbe/httpGet")).put("portt", 1);
        assertThatThrownBy(() -> StrictModels.read(deep)).hasMessageContaining("portt");
    }

    @Test
    void shouldHoldNoSecret() {
        List<JsonNode> all = manifests().toList();
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(all).noneMatch(manifest -> manifest.path("kind").asText().equals("Secret"));
    }
}
