package io.komdir.hiring.catalogue.careerpath;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a person who wants the next position. What is left out counts as not there. */
@Schema(name = "CheckReadiness")
record ReadinessRequest(
        @NotBlank @Schema(description = "Code of the step that the person stands on", examples = "sales-director")
        String position,

        @NotNull @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2) @Schema(examples = "2.5")
        BigDecimal yearsInPosition,

        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        @Schema(nullable = true, description = "Years on the whole way, those in the position among them")
        BigDecimal totalYears,

        @Min(0) @Max(1_000_000) @Schema(nullable = true, description = "People led, with those of the leaders below")
        Integer teamSize,

        @Size(max = 30)
        @Schema(nullable = true, description = "Codes of criteria that a person who knows them confirms")
        List<@NotNull @Size(max = 64) String> confirmed) {

    Set<String> confirmedCodes() {
        return confirmed == null ? Set.of() : Set.copyOf(confirmed);
    }
}
