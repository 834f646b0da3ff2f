package io.komdir.audit.audits.auditor;

import io.komdir.audit.shared.Scopes;
import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An auditor as people give one. An absent list is empty. */
@Schema(name = "AuditorRequest", description = "An auditor and what he or she has audited before")
public record AuditorRequest(
        @NotBlank @Size(max = MAX_NAME) @Schema(examples = "Vera Orlova")
        String fullName,

        @Pattern(regexp = Scopes.CODE)
        @Schema(
                nullable = true,
                description =
                        "code of the employee at kpi-service; without it the employee of the auditor's own code, if"
                                + " there is one. The head of the audited team may not audit it.",
                examples = "u5")
        String employee,

        @Size(max = MAX_ITEMS)
        @Schema(
                description = "niches with experience; capitals and outer spaces do not matter",
                examples = "[\"Kitchens\"]")
        List<@NotBlank @Size(max = MAX_TEXT) String> niches,

        @Size(max = MAX_ITEMS) @Schema(examples = "[\"Made to measure\"]")
        List<@NotBlank @Size(max = MAX_TEXT) String> products,

        @Size(max = MAX_ITEMS) @Schema(examples = "[\"Families with children\"]")
        List<@NotBlank @Size(max = MAX_TEXT) String> audiences,

        @Min(0)
        @Max(MAX_AUDITS)
        @Schema(
                description =
                        "audits done by now, wherever; audits completed here are added by themselves. Another number"
                                + " than last time replaces the sum, the same number or none leaves it. A new auditor"
                                + " without a number has done none.")
        Integer auditsDone) {
    static final int MAX_NAME = 200;
    static final int MAX_ITEMS = 50;
    static final int MAX_TEXT = 100;
    static final int MAX_AUDITS = 100_000;

    /** The auditor that the request describes. Audits counted since stay when the stated number is that of the existing auditor. */
    Auditor auditor(String code, Optional<Auditor> existing) {
        int before = existing.map(Auditor::auditsStated).orElse(0);
        int stated = Objects.requireNonNullElse(auditsDone, before);
        int counted = stated == before ? existing.map(Auditor::auditsCounted).orElse(0) : 0;
        return new Auditor(
                code, fullName.strip(), employee, texts(niches), texts(products), texts(audiences), stated, counted);
    }

    private static List<String> texts(List<String> requested) {
        return requested == null ? List.of() : Texts.distinct(requested);
    }
}
