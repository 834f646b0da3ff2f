package io.komdir.audit.audits;

import io.komdir.audit.shared.Scopes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An audit to be planned.
 *
 * @param niche where the organization sells, as people write it; decides whether the auditor needs an onboarding
 */
public record AuditRequest(
        @NotNull @Pattern(regexp = Scopes.CODE) @Schema(examples = "sales-department")
        String template,

        @NotNull @Pattern(regexp = Scopes.CODE) @Schema(description = "code of an auditor", examples = "anna")
        String auditor,

        @NotNull @Schema(description = "from a year ago to two years ahead", examples = "2026-12-01")
        LocalDate plannedFor,

        @NotNull
        @Pattern(regexp = Scopes.SCOPE)
        @Schema(description = "organization, team:<code> or employee:<code>", examples = "team:north")
        String scope,

        @Size(min = 1, max = MAX_NICHE) @Schema(nullable = true, examples = "window installation")
        String niche) {
    static final int MAX_NICHE = 100;
}
