package io.komdir.audit.audits.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.komdir.platform.problem.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which version meets which, when the product has shipped three and the organization has its own. */
class TemplatesTest {
    private final BuiltInTemplates builtIn = new BuiltInTemplates(
            new BuiltInFiles(JsonMapper.builder().build(), "/templates-raised/"), List.of("raised"));
    private final OwnVersions own = new OwnVersions();
    private final Templates templates = new Templates(own, builtIn);

    @Test
    void shouldFollowTheProductWhenTheOrganizationHasNoVersion() {
        assertThat(templates.current("raised").version()).isEqualTo(3);
        assertThat(templates.version("raised", 1).items().get(0).question().en())
                .isEqualTo("First");
        assertThatThrownBy(() -> templates.version("raised", 4)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> templates.current("unknown")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void shouldKeepTheOrganizationsNumbersWhenTheProductIsRaisedLater() {
        // Given
        own.put(2);

        // When
        TemplateVersion current = templates.current("raised");

        // Then
        assertThat(current.version()).isEqualTo(2);
        assertThat(current.builtIn()).isFalse();
        assertThat(templates.version("raised", 1).builtIn()).isTrue();
        assertThat(templates.version("raised", 2).builtIn()).isFalse();
        assertThatThrownBy(() -> templates.version("raised", 3)).isInstanceOf(NotFoundException.class);
    }

    /** Versions of an organization, in memory. */
    private final class OwnVersions extends TemplateRepository {
        private final NavigableMap<Integer, TemplateVersion> versions = new TreeMap<>();

        void put(int version) {
            TemplateContent content = builtIn.version("raised", 1).orElseThrow().content();
            versions.put(version, TemplateVersion.of("raised", version, false, Instant.EPOCH, "anna", content));
        }

        @Override
        Optional<TemplateVersion> newest(String code) {
            return Optional.ofNullable(versions.lastEntry()).map(java.util.Map.Entry::getValue);
        }

        @Override
        Optional<TemplateVersion> version(String code, int version) {
            return Optional.ofNullable(versions.get(version));
        }

        @Override
        Optional<Integer> firstVersion(String code) {
            return versions.keySet().stream().findFirst();
        }
    }
}
