package io.komdir.audit.audits.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInTemplatesTest {
    private final BuiltInFiles raised = new BuiltInFiles(JsonMapper.builder().build(), "/templates-raised/");

    @Test
    void shouldKeepEveryVersionWhenOneIsRaised() {
        // When
        BuiltInTemplates templates = new BuiltInTemplates(raised, List.of("raised"));

        // Then
        assertThat(templates.newest("raised"))
                .get()
                .extracting(TemplateVersion::version)
                .isEqualTo(3);
        assertThat(templates.version("raised", 1))
                .get()
                .satisfies(first ->
                        assertThat(first.items().get(0).question().en()).isEqualTo("First"));
        assertThat(templates.version("raised", 0)).isEmpty();
        assertThat(templates.version("raised", 4)).isEmpty();
        assertThat(templates.newestAfter("raised")).isEmpty();
        assertThat(templates.newestAfter("raise")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "gap, gap.v1.json is missing",
        "absent, absent.json is missing",
        "wrong, wrong.v1.json states version 2",
        "renamed, renamed.json needs its code",
        "silent, silent.json needs titles of areas",
        "broken, items[0].question.en",
    })
    void shouldRefuseToStartWhenAFileIsWrong(String code, String reason) {
        assertThatThrownBy(() -> new BuiltInTemplates(raised, List.of(code)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(reason);
    }
}
