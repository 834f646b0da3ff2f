package io.komdir.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts lead to what to do, dashboards are told apart. That their metrics are there is tested with the services running. */
class ObservabilityTest {
    private static final Path OBSERVABILITY = Path.of("..", "observability");
    private static final Path RUNBOOK = Path.of("..", "..", "docs", "operations", "alerts.md");
    private static final Pattern ENTRY = Pattern.compile(
            "^## (\\w+)\\nSymptom: .+?\\nLook here: .+?\\nDo this: .+?(?=\\n\\n|\\n\\z)",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);

    @Test
    void shouldHaveARunbookEntryForEachAlertAndNoOther() throws IOException {
        // Given
        List<String> alerts = new ArrayList<>();
        for (JsonNode rule :
                Overlays.documents(OBSERVABILITY.resolve("alerts.yaml")).get(0).at("/spec/groups/0/rules")) {
            String alert = rule.get("alert").asText();
            alerts.add(alert);
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("docs/operations/alerts.md#" + alert.toLowerCase(Locale.ROOT));
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        }

        // Then
        String runbook = Files.readString(RUNBOOK);
        assertThat(all(HEADING, runbook)).doesNotHaveDuplicates().containsExactlyElementsOf(alerts);
        assertThat(all(ENTRY, runbook)).as("symptom, look here, do this").containsExactlyElementsOf(alerts);
    }

    @Test
    void shouldTellDashboardsAndPanelsApart() throws IOException {
        List<JsonNode> boards = new ArrayList<>();
        try (Stream<Path> files = Files.list(OBSERVABILITY.resolve("dashboards"))) {
            for (Path file : files.toList()) {
                boards.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        assertThat(boards).hasSize(3);
        assertThat(boards).extracting(board -> board.get("uid").asText()).doesNotHaveDuplicates();
        assertThat(boards).extracting(board -> board.get("title").asText()).doesNotHaveDuplicates();
        assertThat(boards).allSatisfy(board -> {
            assertThat(board.get("panels"))
                    .extracting(panel -> panel.get("id").asInt())
                    .doesNotHaveDuplicates();
            assertThat(board.get("panels"))
                    .allSatisfy(panel ->
                            assertThat(panel.at("/targets/0/expr").asText()).isNotBlank());
        });
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
