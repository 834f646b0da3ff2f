package io.komdir.audit.improvement.diagnosis;

import io.komdir.audit.shared.Scopes;
import io.komdir.platform.text.Codes;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A miss to be looked into: of a stage of a funnel, or of a metric.
 *
 * @param actual measured over {@code from} to {@code to}; the three are given together or not at all
 * @param target left out, the one that was measured against
 */
@Schema(
        name = "DiagnosisRequest",
        description = "Either funnel and stage, or metric. Figures left out are those that were measured last")
public record DiagnosisRequest(
        @Schema(nullable = true, pattern = Codes.PATTERN, examples = "new")
        String funnel,

        @Schema(nullable = true, pattern = Codes.PATTERN, examples = "meeting")
        String stage,

        @Schema(nullable = true, pattern = Codes.PATTERN, description = "instead of funnel and stage")
        String metric,

        @Schema(nullable = true, description = "a conversion as a fraction, 0 to 1", examples = "0.2")
        BigDecimal actual,

        @Schema(nullable = true, description = "a conversion as a fraction, 0 to 1", examples = "0.4")
        BigDecimal target,

        @Schema(nullable = true) LocalDate from,

        @Schema(nullable = true, description = "not before from, at most 366 days in all, not in the future")
        LocalDate to,

        @Schema(nullable = true, pattern = Codes.SCOPE_PATTERN, defaultValue = "organization", examples = "team:north")
        String scope) {

    String scopeOrDefault() {
        return scope == null ? Scopes.ORGANIZATION : scope;
    }

    /** Whether any of the figures that belong together is given. */
    boolean hasFigures() {
        return actual != null || from != null || to != null;
    }
}
