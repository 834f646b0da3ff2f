package io.komdir.kpi.reporting.repeatsales;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The months of a plan together. */
@Schema(name = "RepeatSalesTotals")
public record PlanTotals(
        long contacts,
        BigDecimal deals,
        BigDecimal revenue,
        BigDecimal grossProfit,
        BigDecimal cost,
        BigDecimal result,

        @Schema(
                description = "The deepest that cumulativeResult falls below 0: the money that the plan needs until it"
                        + " earns its cost")
        BigDecimal fundingNeeded) {

    static PlanTotals of(List<PlanMonth> months) {
        BigDecimal lowest = months.stream().map(PlanMonth::cumulativeResult).reduce(BigDecimal.ZERO, BigDecimal::min);
        return new PlanTotals(
                months.stream().mapToLong(PlanMonth::contacts).sum(),
                sum(months, PlanMonth::deals),
                sum(months, PlanMonth::revenue),
                sum(months, PlanMonth::grossProfit),
                sum(months, PlanMonth::cost),
                sum(months, PlanMonth::result),
                Numbers.plain(lowest.negate()));
    }

    /** Whether the plan neither costs nor earns anything: then there is nothing to pay back. */
    @JsonIgnore
    boolean isEmpty() {
        return cost.signum() == 0 && grossProfit.signum() == 0;
    }

    private static BigDecimal sum(List<PlanMonth> months, Function<PlanMonth, BigDecimal> figure) {
        return Numbers.plain(months.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
