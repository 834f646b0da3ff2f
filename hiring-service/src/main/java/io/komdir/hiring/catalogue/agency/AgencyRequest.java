package io.komdir.hiring.catalogue.agency;

import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as people give it. An absent list is empty; the assessment stays as it is. */
@Schema(name = "PutAgency")
record AgencyRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Kadry Plus")
        String name,

        @Size(max = 500) @Schema(nullable = true, examples = "https://example.com")
        String website,

        @Size(max = 500) @Schema(nullable = true, description = "Whom to talk to, and how")
        String contact,

        @Size(max = MAX_POSITIONS)
        @Schema(description = "Codes of the positions it is asked for", examples = "[\"sales-manager\"]")
        List<@NotNull String> positions,

        @Valid @Schema(nullable = true) Fee fee,
        @Valid @Schema(nullable = true) Guarantee guarantee) {
    private static final int MAX_POSITIONS = 50;

    /** Of the present one the assessment and the version stay. */
    Agency agency(String code, Agency existing) {
        return new Agency(
                code,
                name.strip(),
                plain(website),
                plain(contact),
                positions == null
                        ? List.of()
                        : positions.stream().distinct().sorted().toList(),
                fee,
                guarantee,
                existing == null ? null : existing.assessment(),
                existing == null ? 0 : existing.version());
    }

    /** Rules across fields. */
    Stream<Violation> violations() {
        Stream<Violation> turned = fee != null && fee.to().compareTo(fee.from()) < 0
                ? Stream.of(new Violation("fee.to", "at-least", fee.from()))
                : Stream.empty();
        Stream<Violation> codes = positions == null
                ? Stream.empty()
                : IntStream.range(0, positions.size())
                        .filter(index -> !OrganizationScope.isCode(positions.get(index)))
                        .mapToObj(index -> new Violation("positions[" + index + "]", "code"));
        return Stream.concat(turned, codes);
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
