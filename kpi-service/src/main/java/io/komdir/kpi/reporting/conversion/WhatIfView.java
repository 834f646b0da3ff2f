package io.komdir.kpi.reporting.conversion;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A funnel as it is and as it would be. */
@Schema(name = "WhatIf")
public record WhatIfView(
        long revision,
        String funnel,

        @Schema(nullable = true, description = "first day of measured counts; null for given ones")
        LocalDate from,

        @Schema(nullable = true, description = "last day of measured counts; null for given ones")
        LocalDate to,

        List<ProjectedStage> stages) {}
