package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Conversions in the forms of reports: keys are the group and its overall conversion, pivot the stage. */
final class ConversionReport {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("group", "overallConversion"),
            "stage",
            "count",
            List.of("count", "conversion", "targetConversion", "gapPoints", "verdict"));

    private ConversionReport() {}

    static Report<Object> of(Funnel funnel, ConversionView view) {
        return new Report<>(
                view.revision(), null, view, () -> table(funnel, rows(null, view.overallConversion(), view.stages())));
    }

    static Report<Object> of(Funnel funnel, GroupedConversionView view) {
        return new Report<>(
                view.revision(),
                null,
                view,
                () -> table(
                        funnel,
                        view.groups().stream()
                                .flatMap(group -> rows(group.group(), group.overallConversion(), group.stages()))));
    }

    private static ReportTable table(Funnel funnel, Stream<ReportTable.Row> rows) {
        return new ReportTable(
                SHAPE, funnel.stages().stream().map(FunnelStage::code).toList(), rows.toList());
    }

    private static Stream<ReportTable.Row> rows(String group, BigDecimal overall, List<StageFigure> stages) {
        List<Object> key = Arrays.asList(group, overall);
        return stages.stream()
                .map(stage -> new ReportTable.Row(
                        key,
                        stage.stage(),
                        Arrays.asList(
                                stage.count(),
                                stage.conversion(),
                                stage.targetConversion(),
                                stage.gapPoints(),
                                stage.verdict())));
    }
}
