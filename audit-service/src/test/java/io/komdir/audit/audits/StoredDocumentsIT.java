package io.komdir.audit.audits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.audit.audits.auditor.OnboardingPlan;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.sql.StoredDocuments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class StoredDocumentsIT {
    @Inject
    @StoredDocuments
    ObjectMapper stored;

    @Test
    void shouldReadEvidenceWhenANewerReleaseAddedAField() throws IOException {
        // Given
        String text = """
                {"metric": "calls", "scope": "organization", "value": 70, "from": "2026-11-02", "to": "2026-11-03",
                 "days": 2, "confidence": {"level": "HIGH"}}
                """;

        // When
        Evidence evidence = stored.readValue(text, Evidence.class);

        // Then
        assertThat(evidence.metric()).isEqualTo("calls");
        assertThat(evidence.days()).isEqualTo(2);
    }

    @Test
    void shouldReadQuestionsWhenANewerReleaseAddedAField() throws IOException {
        // Given
        String text = """
                {"code": "own", "version": 3, "builtIn": false, "title": {"ru": "Свой", "en": "Own", "kk": "Own"},
                 "areas": [], "items": [], "weights": {"plan": 2}}
                """;

        // When
        TemplateVersion template = stored.readValue(text, TemplateVersion.class);

        // Then
        assertThat(template.version()).isEqualTo(3);
        assertThat(template.title().en()).isEqualTo("Own");
    }

    @Test
    void shouldReadOnboardingWhenANewerReleaseAddedAField() throws IOException {
        // Given
        String text = """
                {"niche": "windows", "steps": [], "workingDays": 5}
                """;

        // When
        OnboardingPlan plan = stored.readValue(text, OnboardingPlan.class);

        // Then
        assertThat(plan.niche()).isEqualTo("windows");
    }
}
