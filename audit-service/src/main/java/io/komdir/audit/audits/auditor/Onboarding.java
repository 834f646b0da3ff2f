package io.komdir.audit.audits.auditor;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The steps of an onboarding as data: {@code auditor/onboarding.json}. */
@ApplicationScoped
class Onboarding {
    private final List<OnboardingPlan.Step> steps;

    Onboarding(ObjectMapper json) {
        try (InputStream in = Onboarding.class.getResourceAsStream("/auditor/onboarding.json")) {
            steps = List.of(json.readValue(in, OnboardingPlan.Step[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OnboardingPlan plan(String niche) {
        return new OnboardingPlan(niche, steps);
    }
}
