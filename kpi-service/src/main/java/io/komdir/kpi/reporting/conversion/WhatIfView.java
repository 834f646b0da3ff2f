package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import java.time.LocalDate;
import java.util.Arrays;
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

        List<ProjectedStage> stages) {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("funnel"),
            "stage",
            "projected",
            List.of("baseline", "projected", "conversion", "projectedConversion", "multiplier"));

    /** In all its forms: key is the funnel, pivot the stage. */
    Report<WhatIfView> report() {
        return new Report<>(revision, null, this, this::table);
    }

    private ReportTable table() {
        return new ReportTable(
                SHAPE,
                stages.stream().map(ProjectedStage::stage).toList(),
                stages.stream().map(this::row).toList());
    }

    private ReportTable.Row row(ProjectedStage stage) {
        return new ReportTable.Row(
                List.of(funnel),
                stage.stage(),
                Arrays.asList(
                        stage.baseline(),
                        stage.projected(),
                        stage.conversion(),
                        stage.projectedConversion(),
                        stage.multiplier()));
    }
}
