package io.komdir.kpi.reporting.repeatsales;

import static io.komdir.kpi.reporting.repeatsales.Defaults.or;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The terms of a plan of repeat sales. Fractions have at most 6 digits after the point, money 2. */
@Schema(name = "RepeatSalesPlanRequest")
public record RepeatSalesPlanRequest(
        @Schema(
                required = true,
                minimum = "0",
                maximum = "10000000",
                examples = "6000",
                description = "All customers ever: the base")
        Long customers,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1",
                defaultValue = "0.2",
                description = "Share of the base that would return, a fraction")
        BigDecimal returningShare,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1000",
                defaultValue = "1",
                description =
                        "Purchases a year of one customer who returns. Deals never exceed what these customers buy")
        BigDecimal purchasesPerYear,

        @Schema(required = true, minimum = "1", maximum = "1000", examples = "2")
        Integer farmers,

        @Schema(
                required = true,
                minimum = "1",
                maximum = "1000",
                examples = "30",
                description = "Contacts of one farmer on a working day")
        Integer contactsPerFarmerDay,

        @Schema(
                required = true,
                minItems = 1,
                maxItems = 10,
                examples = "[0.3, 0.5, 0.4]",
                description = "From a contact to a deal, step by step: fractions from 0 to 1, multiplied")
        List<BigDecimal> conversions,

        @Schema(required = true, minimum = "0", maximum = "100000000", examples = "40000")
        BigDecimal averageCheck,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1",
                examples = "0.35",
                description = "Part of revenue that remains before pay, a fraction")
        BigDecimal margin,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "100000000",
                examples = "90000",
                description = "All that a farmer costs a month, from the start month on")
        BigDecimal payPerFarmer,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1000000000000",
                defaultValue = "0",
                description = "Spent once, in the start month")
        BigDecimal setUpCost,

        @Schema(
                type = SchemaType.STRING,
                format = "year-month",
                nullable = true,
                examples = "2026-12",
                description = "From 2000-01 to 2095-12; default: the month after the current one")
        YearMonth startMonth,

        @Schema(nullable = true, minimum = "1", maximum = "60", defaultValue = "24")
        Integer horizonMonths,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "12",
                defaultValue = "1",
                description = "First months without contacts: hiring, customer interviews, scripts")
        Integer preparationMonths,

        @Schema(
                nullable = true,
                minimum = "1",
                maximum = "24",
                defaultValue = "3",
                description = "A customer is contacted at most once in so many months")
        Integer recontactMonths,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "12",
                defaultValue = "2",
                description = "Months from a contact to its deal")
        Integer lagMonths,

        @Schema(
                nullable = true,
                minimum = "1",
                maximum = "24",
                defaultValue = "3",
                description =
                        "Contacts of the k-th month of contacts convert with min(k, rampMonths) / rampMonths of the"
                                + " conversion")
        Integer rampMonths,

        @Schema(
                nullable = true,
                minItems = 1,
                maxItems = 50,
                examples = "[\"employee:f1\", \"employee:f2\"]",
                description = "The scopes that share the plan's targets evenly: employee:<code>, team:<code> or"
                        + " organization; default: organization. Teams and employees must exist, employees must be"
                        + " farmers who have not left before startMonth")
        List<String> targetScopes) {

    /**
     * The terms with their defaults; the request has been checked.
     *
     * @param nextMonth after the current one
     */
    PlanTerms terms(YearMonth nextMonth) {
        return new PlanTerms(
                customers,
                or(returningShare, Defaults.RETURNING_SHARE),
                or(purchasesPerYear, Defaults.PURCHASES_PER_YEAR),
                farmers,
                contactsPerFarmerDay,
                conversions,
                averageCheck,
                margin,
                payPerFarmer,
                or(setUpCost, BigDecimal.ZERO),
                or(startMonth, nextMonth),
                or(horizonMonths, Defaults.HORIZON_MONTHS),
                or(preparationMonths, Defaults.PREPARATION_MONTHS),
                or(recontactMonths, Defaults.RECONTACT_MONTHS),
                or(lagMonths, Defaults.LAG_MONTHS),
                or(rampMonths, Defaults.RAMP_MONTHS),
                or(targetScopes, Defaults.TARGET_SCOPES).stream()
                        .map(Scope::parse)
                        .toList());
    }
}
