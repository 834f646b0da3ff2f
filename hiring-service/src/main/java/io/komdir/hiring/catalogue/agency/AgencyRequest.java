package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import io.komdir.platform.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as people give it. An absent list is empty; the assessment stays as it is. */
@Schema(name = "AgencyRequest")
record AgencyRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Kadry Plus")
        String name,

        @Size(max = 500) @Schema(nullable = true, examples = "https://example.com")
        String website,

        @Size(max = 500) @Schema(nullable = true, description = "Whom to talk to, and how")
        String contact,

        @Size(max = MAX_POSITIONS)
        @Schema(description = "Codes of the positions it searches for", examples = "[\"sales-manager\"]")
        List<@NotNull String> positions,

        @Valid @Schema(nullable = true) Fee fee,
        @Valid @Schema(nullable = true) Guarantee guarantee) {
    private static final int MAX_POSITIONS = 50;

    Agency agency(String code, Assessment assessment) {
        return new Agency(
                code,
                name.strip(),
                Texts.stripToNull(website),
                Texts.stripToNull(contact),
                positions == null
                        ? List.of()
                        : positions.stream().distinct().sorted().toList(),
                fee,
                guarantee,
                assessment);
    }

    /** Rules across fields. */
    void check(Violations violations) {
        if (fee != null) {
            violations.when(fee.to().compareTo(fee.from()) < 0, "fee.to", "at-least", fee.from());
        }
        violations.each("positions", positions, (item, code) -> item.when(!Codes.isCode(code), "", "code"));
    }
}
