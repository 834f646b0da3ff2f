package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.reference.targets.TargetRequest;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan of repeat sales, month by month. */
@Schema(name = "RepeatSalesPlan")
public record BusinessPlanView(
        long revision,
        String currency,

        @Schema(description = "What the plan was made from, with the defaults that were used")
        PlanTerms terms,

        List<PlanMonth> months,
        PlanTotals total,

        @Schema(
                description = "Whether what is spent is earned back within the horizon; false also when nothing is"
                        + " spent nor earned")
        boolean paysBack,

        @Schema(
                type = SchemaType.STRING,
                format = "year-month",
                nullable = true,
                examples = "2027-09",
                description = "The first month from which on cumulativeResult stays at 0 or above until the end of the"
                        + " horizon; null when there is none")
        YearMonth paybackMonth,

        @Schema(nullable = true, description = "Months from the start month to the payback month, both counted")
        Integer monthsToPayback,

        @Schema(
                examples = "Does not pay back within 12 months: at the end 250000 RUB are missing.",
                description = "The same in a sentence, in the language of Accept-Language")
        String summary,

        @Schema(
                description = "The plan as monthly targets of base_contacts, repeat_deals and repeat_revenue, for"
                        + " PUT /targets: up to 9000, of which it takes 1000 at a time")
        List<TargetRequest> targets) {
    private static final List<String> FIGURES = List.of(
            "workingDays",
            "contacts",
            "deals",
            "revenue",
            "grossProfit",
            "cost",
            "result",
            "cumulativeResult",
            "paidBack");
    private static final List<String> TOTALS = List.of(
            "contacts", "deals", "revenue", "grossProfit", "cost", "result", "fundingNeeded", "monthsToPayback");
    private static final ReportTable.Shape SHAPE = ReportTable.Shape.ofFigures("month");

    /** In all its forms. */
    Report<BusinessPlanView> report() {
        List<String> figures =
                Stream.concat(FIGURES.stream(), TOTALS.stream()).distinct().toList();
        return new Report<>(revision, currency, this, () -> new ReportTable(SHAPE, figures, rows()));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        months.forEach(month -> rows.addAll(Row.figures(List.of(month.month()), FIGURES, values(month))));
        // The whole plan has no month.
        rows.addAll(Row.figures(
                Collections.singletonList(null),
                TOTALS,
                Arrays.asList(
                        total.contacts(),
                        total.deals(),
                        total.revenue(),
                        total.grossProfit(),
                        total.cost(),
                        total.result(),
                        total.fundingNeeded(),
                        monthsToPayback)));
        return rows;
    }

    private List<Object> values(PlanMonth month) {
        return List.of(
                month.workingDays(),
                month.contacts(),
                month.deals(),
                month.revenue(),
                month.grossProfit(),
                month.cost(),
                month.result(),
                month.cumulativeResult(),
                paybackMonth == null || month.month().isBefore(paybackMonth) ? 0 : 1);
    }
}
