package io.komdir.hiring.catalogue.compensation;

import io.komdir.platform.numbers.Decimals;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheme as people give it: money of a month in the organization's currency. */
@Schema(name = "CompensationSchemeRequest")
record SchemeRequest(
        @NotNull @DecimalMin("0") @DecimalMax(MAX) @Digits(integer = 10, fraction = 2) @Schema(examples = "60000")
        BigDecimal fixed,

        @Valid @Schema(nullable = true) Kpi kpi,
        @Valid @Schema(nullable = true) Flex flex,

        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                format = "yyyy-MM",
                description = "First month that is paid by it; the current one when left out",
                examples = "2026-11")
        YearMonth validFrom) {
    /** Beyond any salary in any currency. */
    static final String MAX = "1000000000";

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2100, 12);

    /** The part by KPI. */
    @Schema(name = "KpiPartRequest")
    record Kpi(
            @NotNull @Schema(description = "Code of a metric of kpi-service", examples = "leads")
            String metric,

            @NotNull
            @DecimalMin("0")
            @DecimalMax(MAX)
            @Digits(integer = 10, fraction = 6)
            @Schema(
                    description =
                            "Money for a unit of the fact (200 for a lead, 0.03 for each rouble of revenue), or for 100 percent"
                                    + " of the target with basis ATTAINMENT",
                    examples = "200")
            BigDecimal rate,

            @Schema(nullable = true, defaultValue = "FACT") KpiPart.Basis basis,

            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 2)
            @Schema(nullable = true, description = "Percent of the target below which nothing is paid", examples = "80")
            BigDecimal threshold,

            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 2)
            @Schema(
                    nullable = true,
                    description = "Percent of the target above which no more is paid",
                    examples = "120")
            BigDecimal cap) {
        KpiPart part() {
            return new KpiPart(
                    metric,
                    Decimals.plain(rate),
                    basis == null ? KpiPart.Basis.FACT : basis,
                    Decimals.plain(threshold),
                    Decimals.plain(cap));
        }
    }

    /** The part for finished tasks. */
    @Schema(name = "FlexPartRequest", description = "One of the two")
    record Flex(
            @DecimalMin("0")
            @DecimalMax(MAX)
            @Digits(integer = 10, fraction = 2)
            @Schema(nullable = true, description = "Money for a finished task")
            BigDecimal perTask,

            @DecimalMin("0")
            @DecimalMax(MAX)
            @Digits(integer = 10, fraction = 2)
            @Schema(nullable = true, description = "Money for all agreed tasks, by the share that is finished")
            BigDecimal pool) {
        FlexPart part() {
            return new FlexPart(Decimals.plain(perTask), Decimals.plain(pool));
        }
    }

    Scheme scheme() {
        return new Scheme(Decimals.plain(fixed), kpi == null ? null : kpi.part(), flex == null ? null : flex.part());
    }

    /** Rules across fields. */
    void check(Violations violations) {
        if (kpi != null) {
            violations.when(!Codes.isCode(kpi.metric()), "kpi.metric", "code");
            if (kpi.threshold() != null && kpi.cap() != null) {
                violations.when(kpi.cap().compareTo(kpi.threshold()) < 0, "kpi.cap", "at-least", kpi.threshold());
            }
        }
        violations.when(flex != null && (flex.perTask() == null) == (flex.pool() == null), "flex", "per-task-or-pool");
        if (validFrom != null) {
            violations.when(
                    validFrom.isBefore(EARLIEST) || validFrom.isAfter(LATEST), "validFrom", "range", EARLIEST, LATEST);
        }
    }
}
