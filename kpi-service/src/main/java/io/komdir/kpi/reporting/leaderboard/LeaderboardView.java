package io.komdir.kpi.reporting.leaderboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Employees in the order of their results. */
@Schema(name = "Leaderboard")
public record LeaderboardView(
        @Schema(description = "Revision of the organization's data that it shows.")
        long revision,

        String metric,
        Goal goal,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "ISO 4217 code; of money only.", nullable = true)
        String currency,

        LocalDate from,
        LocalDate to,

        @Schema(description = "Whose members are ranked; null for all employees.", nullable = true)
        String team,

        @Schema(description = "How many were ranked; items has the first of them, up to limit.")
        int ranked,

        @Schema(description = "In order; ties share a place (1, 1, 3), within a place by code.")
        List<Row> items,

        @Schema(description = "How many could not be ranked; notRanked has the first of them, up to limit.")
        int notRankedCount,

        @Schema(description = "Employees who cannot be ranked, by code, up to limit.")
        List<NotRanked> notRanked,

        @Schema(description = "Always empty: a leaderboard is not cut into pages.")
        String nextCursor) {
    private static final ReportTable.Shape SHAPE = new ReportTable.Shape(
            List.of("employee", "fullName", "team"),
            "metric",
            "fact",
            List.of("place", "target", "fact", "percent", "verdict", "rankedBy", "reason"));

    public LeaderboardView {
        items = List.copyOf(items);
        notRanked = List.copyOf(notRanked);
    }

    /** One employee who was ranked. */
    @Schema(name = "LeaderboardRow")
    public record Row(
            int place,
            String employee,
            String fullName,

            @Schema(description = "On the last day that counts.", nullable = true)
            String team,

            @Schema(
                    description = "The employee's own, over the days that count; absences add nothing to it.",
                    nullable = true)
            BigDecimal target,

            BigDecimal fact,

            @Schema(description = "100 * fact / target, one digit after the point.", nullable = true)
            BigDecimal percent,

            Verdict verdict,
            RankedBy rankedBy) {}

    /** One employee who was not ranked. */
    @Schema(name = "NotRanked")
    public record NotRanked(
            String employee,
            String fullName,
            @Schema(nullable = true) String team,
            @Schema(nullable = true) BigDecimal target,
            @Schema(nullable = true) BigDecimal fact,
            NotRankedReason reason) {}

    static LeaderboardView of(
            long revision,
            String currency,
            MetricDefinition metric,
            LeaderboardQuery query,
            List<Contender> contenders) {
        List<Ranking.Place> places = new Ranking(metric.goal()).places(contenders);
        List<Contender> others = contenders.stream()
                .filter(contender -> contender.rankedBy() == null)
                .toList();
        return new LeaderboardView(
                revision,
                metric.code(),
                metric.goal(),
                metric.unit() == Unit.MONEY ? currency : null,
                query.range().from(),
                query.range().to(),
                query.team(),
                places.size(),
                places.stream().limit(query.limit()).map(LeaderboardView::row).toList(),
                others.size(),
                others.stream()
                        .limit(query.limit())
                        .map(LeaderboardView::notRanked)
                        .toList(),
                "");
    }

    private static Row row(Ranking.Place place) {
        Contender contender = place.contender();
        return new Row(
                place.number(),
                contender.person().code(),
                contender.person().fullName(),
                contender.team(),
                contender.evaluation().target(),
                contender.evaluation().fact(),
                contender.evaluation().percent(),
                contender.evaluation().verdict(),
                contender.rankedBy());
    }

    private static NotRanked notRanked(Contender contender) {
        return new NotRanked(
                contender.person().code(),
                contender.person().fullName(),
                contender.team(),
                contender.evaluation().target(),
                contender.evaluation().fact(),
                contender.reason());
    }

    /** In every form: one row per employee, those who are not ranked last and without a place. */
    Report<LeaderboardView> report() {
        return new Report<>(revision, currency, this, this::table);
    }

    private ReportTable table() {
        Stream<ReportTable.Row> ranked = items.stream()
                .map(row -> tableRow(
                        Arrays.asList(row.employee, row.fullName, row.team),
                        row.place,
                        row.target,
                        row.fact,
                        row.percent,
                        row.verdict,
                        row.rankedBy,
                        null));
        Stream<ReportTable.Row> others = notRanked.stream()
                .map(row -> tableRow(
                        Arrays.asList(row.employee, row.fullName, row.team),
                        null,
                        row.target,
                        row.fact,
                        null,
                        null,
                        null,
                        row.reason));
        return new ReportTable(
                SHAPE, List.of(metric), Stream.concat(ranked, others).toList());
    }

    private ReportTable.Row tableRow(List<Object> keys, Object... values) {
        return new ReportTable.Row(keys, metric, Arrays.asList(values));
    }
}
