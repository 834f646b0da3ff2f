package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.reference.targets.TargetPeriod;
import io.komdir.kpi.reference.targets.TargetRequest;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as ordinary monthly targets of the standard metrics. Each figure is shared evenly by cumulative rounding down, so
 * that the shares add up to it; a share of 0 is no target.
 */
final class PlanTargets {
    private static final String CONTACTS = "base_contacts";
    private static final String DEALS = "repeat_deals";
    private static final String REVENUE = "repeat_revenue";

    private final List<TargetRequest> targets = new ArrayList<>();
    private final List<Scope> scopes;

    private PlanTargets(List<Scope> scopes) {
        this.scopes = scopes;
    }

    /** By month, then metric, then scope in the given order. */
    static List<TargetRequest> of(List<PlanMonth> months, List<Scope> scopes) {
        PlanTargets plan = new PlanTargets(scopes);
        for (PlanMonth month : months) {
            plan.share(month, CONTACTS, BigDecimal.valueOf(month.contacts()), 0);
            plan.share(month, DEALS, month.deals(), Numbers.SCALE);
            plan.share(month, REVENUE, month.revenue(), PlanMonth.MONEY_SCALE);
        }
        return List.copyOf(plan.targets);
    }

    private void share(PlanMonth month, String metric, BigDecimal figure, int scale) {
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 1; i <= scopes.size(); i++) {
            BigDecimal due = figure.multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(scopes.size()), scale, RoundingMode.DOWN);
            BigDecimal share = due.subtract(given);
            given = due;
            if (share.signum() > 0) {
                targets.add(new TargetRequest(
                        metric,
                        scopes.get(i - 1).toString(),
                        TargetPeriod.MONTH,
                        Numbers.plain(share),
                        month.month().atDay(1),
                        month.month().atEndOfMonth()));
            }
        }
    }
}
