package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The terms of a plan, with the defaults that were used; the fields are those of {@link RepeatSalesPlanRequest}. */
@Schema(name = "RepeatSalesTerms")
public record PlanTerms(
        long customers,
        BigDecimal returningShare,
        BigDecimal purchasesPerYear,
        int farmers,
        int contactsPerFarmerDay,
        List<BigDecimal> conversions,
        BigDecimal averageCheck,
        BigDecimal margin,
        BigDecimal payPerFarmer,
        BigDecimal setUpCost,

        @Schema(type = SchemaType.STRING, format = "year-month", examples = "2026-12")
        YearMonth startMonth,

        int horizonMonths,
        int preparationMonths,
        int recontactMonths,
        int lagMonths,
        int rampMonths,

        @Schema(type = SchemaType.ARRAY, implementation = String.class)
        List<Scope> targetScopes) {

    public PlanTerms {
        conversions = List.copyOf(conversions);
        targetScopes = List.copyOf(targetScopes);
    }

    /** Last month of the plan. */
    YearMonth lastMonth() {
        return startMonth.plusMonths(horizonMonths - 1L);
    }
}
