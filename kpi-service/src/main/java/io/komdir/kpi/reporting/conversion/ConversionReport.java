package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.reporting.conversion.GroupedConversionView.Group;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts conversions into the forms of reports: keys are the group and its overall conversion, pivot the stage. */
final class ConversionReport {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("group", "overallConversion"),
            "stage",
            "count",
            List.of("count", "conversion", "targetConversion", "gapPoints", "verdict"));

    private ConversionReport() {}

    static Report of(Funnel funnel, ConversionView view) {
        return new Report(
                view.revision(), null, view, () -> table(funnel, rows(null, view.overallConversion(), view.stages())));
    }

    static Report of(Funnel funnel, GroupedConversionView view) {
        return new Report(view.revision(), null, view, () -> {
            List<ReportTable.Row> rows = new ArrayList<>();
            for (Group group : view.groups()) {
                rows.addAll(rows(group.group(), group.overallConversion(), group.stages()));
            }
            return table(funnel, rows);
        });
    }

    private static ReportTable table(Funnel funnel, List<ReportTable.Row> rows) {
        return new ReportTable(
                SHAPE, funnel.stages().stream().map(FunnelStage::code).toList(), rows);
    }

    private static List<ReportTable.Row> rows(String group, BigDecimal overall, List<StageFigure> stages) {
        List<Object> key = Arrays.asList(group, overall);
        return stages.stream()
                .map(stage -> new ReportTable.Row(key, stage.stage(), values(stage)))
                .toList();
    }

    private static List<Object> values(StageFigure stage) {
        List<Object> values = new ArrayList<>();
        values.add(stage.count());
        values.add(stage.conversion());
        values.add(stage.targetConversion());
        values.add(stage.gapPoints());
        values.add(stage.verdict());
        return values;
    }
}
