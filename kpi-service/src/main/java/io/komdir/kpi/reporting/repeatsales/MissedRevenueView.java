package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import io.komdir.kpi.shared.report.ReportTable.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The revenue of the base in a year.
 *
 * @param returningCustomers customers x share; an expectation, so it may have a fraction, and is not rounded
 * @param missedRevenue a year: returningCustomers x purchases a year x average check (domain, "Repeat sales"), rounded half
 *     up to hundredths
 */
@Schema(name = "MissedRevenue")
public record MissedRevenueView(
        long revision,
        String currency,

        @Schema(examples = "0.2", description = "The share that was used")
        BigDecimal returningShare,

        @Schema(examples = "200", description = "customers x returningShare, not rounded")
        BigDecimal returningCustomers,

        @Schema(
                examples = "2000000",
                description = "returningCustomers x purchasesPerYear x averageCheck: revenue a year, rounded half up to"
                        + " hundredths")
        BigDecimal missedRevenue) {
    private static final ReportTable.Shape SHAPE = ReportTable.Shape.ofFigures("currency");
    private static final List<String> FIGURES = List.of("returningShare", "returningCustomers", "missedRevenue");

    static MissedRevenueView of(long revision, String currency, MissedRevenueRequest request) {
        BigDecimal share = Defaults.or(request.returningShare(), Defaults.RETURNING_SHARE);
        BigDecimal returning = BigDecimal.valueOf(request.customers()).multiply(share);
        BigDecimal revenue = returning
                .multiply(request.purchasesPerYear())
                .multiply(request.averageCheck())
                .setScale(PlanMonth.MONEY_SCALE, RoundingMode.HALF_UP);
        return new MissedRevenueView(
                revision, currency, Numbers.plain(share), Numbers.plain(returning), Numbers.plain(revenue));
    }

    /** In all its forms. */
    Report<MissedRevenueView> report() {
        return new Report<>(
                revision,
                currency,
                this,
                () -> new ReportTable(
                        SHAPE,
                        FIGURES,
                        Row.figures(
                                List.of(currency),
                                FIGURES,
                                List.of(returningShare, returningCustomers, missedRevenue))));
    }
}
