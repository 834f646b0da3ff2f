package io.komdir.hiring.catalogue.salaryband;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Years of experience that a band is for. */
@Schema(name = "ExperienceYears")
public record Years(
        @NotNull @Min(0) @Max(60) Integer from,
        @NotNull @Min(0) @Max(60) Integer to) {}
