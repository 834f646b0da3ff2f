package io.komdir.audit.audits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.komdir.audit.audits.auditor.OnboardingPlan;
import io.komdir.audit.audits.template.TemplateVersion;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** With a mapper that refuses unknown properties, as that of requests does. */
class StoredJsonTest {
    private final StoredJson stored =
            new StoredJson(JsonMapper.builder().findAndAddModules().build());

    @Test
    void shouldReadAFactWhenANewerReleaseAddedAField() throws SQLException {
        // Given
        String text = """
                {"metric": "calls", "scope": "organization", "value": 70, "from": "2026-11-02", "to": "2026-11-03",
                 "days": 2, "confidence": {"level": "HIGH"}}
                """;

        // When
        Evidence fact = stored.read(text, Evidence.class);

        // Then
        assertThat(fact.metric()).isEqualTo("calls");
        assertThat(fact.days()).isEqualTo(2);
    }

    @Test
    void shouldReadQuestionsWhenANewerReleaseAddedAField() throws SQLException {
        // Given
        String text = """
                {"code": "own", "version": 3, "builtIn": false, "title": {"ru": "Свой", "en": "Own", "kk": "Own"},
                 "areas": [], "items": [], "weights": {"plan": 2}}
                """;

        // When
        TemplateVersion template = stored.read(text, TemplateVersion.class);

        // Then
        assertThat(template.version()).isEqualTo(3);
        assertThat(template.title().en()).isEqualTo("Own");
    }

    @Test
    void shouldReadOnboardingWhenANewerReleaseAddedAField() throws SQLException {
        // Given
        String text = """
                {"niche": "windows", "steps": [], "workingDays": 5}
                """;

        // When
        OnboardingPlan plan = stored.read(text, OnboardingPlan.class);

        // Then
        assertThat(plan.niche()).isEqualTo("windows");
    }
}
