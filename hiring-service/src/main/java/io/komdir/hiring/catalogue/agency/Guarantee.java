package io.komdir.hiring.catalogue.agency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the agency does when a person it found leaves or fails.
 *
 * @param days calendar days from the hire on in which it replaces the person
 * @param replacements how often, free of charge
 * @param conditions under which it does
 */
@Schema(name = "AgencyGuarantee")
record Guarantee(
        @NotNull @Min(0) @Max(1000) @Schema(description = "Calendar days from the hire on", examples = "90")
        Integer days,

        @NotNull @Min(0) @Max(100) @Schema(description = "Free of charge", examples = "1")
        Integer replacements,

        @Size(max = 2000) @Schema(nullable = true) String conditions) {}
