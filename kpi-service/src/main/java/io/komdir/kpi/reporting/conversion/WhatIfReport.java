package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import java.util.ArrayList;
import java.util.List;

/** Puts a projection into the forms of reports: key is the funnel, pivot the stage. */
final class WhatIfReport {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("funnel"),
            "stage",
            "projected",
            List.of("baseline", "projected", "conversion", "projectedConversion", "multiplier"));

    private WhatIfReport() {}

    static Report of(WhatIfView view) {
        return new Report(view.revision(), null, view, () -> table(view));
    }

    private static ReportTable table(WhatIfView view) {
        return new ReportTable(
                SHAPE,
                view.stages().stream().map(ProjectedStage::stage).toList(),
                view.stages().stream().map(stage -> row(view.funnel(), stage)).toList());
    }

    private static ReportTable.Row row(String funnel, ProjectedStage stage) {
        List<Object> values = new ArrayList<>();
        values.add(stage.baseline());
        values.add(stage.projected());
        values.add(stage.conversion());
        values.add(stage.projectedConversion());
        values.add(stage.multiplier());
        return new ReportTable.Row(List.of(funnel), stage.stage(), values);
    }
}
