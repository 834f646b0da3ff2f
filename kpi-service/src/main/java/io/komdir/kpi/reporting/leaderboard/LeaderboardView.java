package io.komdir.kpi.reporting.leaderboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.report.ReportTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

        @Schema(description = "Whose members are ranked; null for everybody.", nullable = true)
        String team,

        @Schema(description = "How many were ranked; items has the first of them, up to limit.")
        int ranked,

        @Schema(description = "In order; ties share a place (1, 1, 3), within a place by code.")
        List<Row> items,

        @Schema(description = "How many could not be ranked; notRanked has the first of them, up to limit.")
        int notRankedCount,

        @Schema(description = "Those who cannot be ranked, by code, up to limit.")
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
                    description = "The employee's own, over the days that count; absences ask for nothing.",
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

    /** What was asked for. */
    record Asked(long revision, String currency, MetricDefinition metric, DateRange range, String team) {}

    static LeaderboardView of(Asked asked, List<Ranking.Place> places, List<Contender> others, int limit) {
        return new LeaderboardView(
                asked.revision(),
                asked.metric().code(),
                asked.metric().goal(),
                asked.metric().unit() == Unit.MONEY ? asked.currency() : null,
                asked.range().from(),
                asked.range().to(),
                asked.team(),
                places.size(),
                places.stream().limit(limit).map(LeaderboardView::row).toList(),
                others.size(),
                others.stream().limit(limit).map(LeaderboardView::notRanked).toList(),
                "");
    }

    private static Row row(Ranking.Place place) {
        Contender contender = place.contender();
        return new Row(
                place.number(),
                contender.person().code(),
                contender.person().fullName(),
                contender.team(),
                contender.judged().target(),
                contender.judged().fact(),
                contender.judged().percent(),
                contender.judged().verdict(),
                contender.rankedBy());
    }

    private static NotRanked notRanked(Contender contender) {
        return new NotRanked(
                contender.person().code(),
                contender.person().fullName(),
                contender.team(),
                contender.judged().target(),
                contender.judged().fact(),
                contender.reason());
    }

    /** In every form: one row an employee, those who are not ranked last and without a place. */
    static Report report(LeaderboardView view) {
        return new Report(view.revision, view.currency, view, view::table);
    }

    private ReportTable table() {
        List<ReportTable.Row> rows = new ArrayList<>();
        for (Row row : items) {
            rows.add(tableRow(
                    Arrays.asList(row.employee, row.fullName, row.team),
                    row.place,
                    row.target,
                    row.fact,
                    row.percent,
                    row.verdict,
                    row.rankedBy,
                    null));
        }
        for (NotRanked row : notRanked) {
            rows.add(tableRow(
                    Arrays.asList(row.employee, row.fullName, row.team),
                    null,
                    row.target,
                    row.fact,
                    null,
                    null,
                    null,
                    row.reason));
        }
        return new ReportTable(SHAPE, List.of(metric), rows);
    }

    private ReportTable.Row tableRow(List<Object> keys, Object... values) {
        return new ReportTable.Row(keys, metric, Arrays.asList(values));
    }
}
