package io.komdir.hiring.catalogue.compensation;

import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheme as people give it: money of a month in the organization's currency. */
@Schema(name = "PutCompensationScheme")
record SchemeRequest(
        @NotNull @DecimalMin("0") @DecimalMax(MAX) @Digits(integer = 10, fraction = 2) @Schema(examples = "60000")
        BigDecimal fixed,

        @Valid @Schema(nullable = true) Kpi kpi,
        @Valid @Schema(nullable = true) Flex flex,

        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                format = "yyyy-MM",
                description = "First month that is paid by it; the present one when left out",
                examples = "2026-11")
        YearMonth validFrom) {
    /** Beyond any salary in any currency. */
    static final String MAX = "1000000000";

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2100, 12);

    /** The part by KPI. */
    @Schema(name = "PutKpiPart")
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
                    metric, plain(rate), basis == null ? KpiPart.Basis.FACT : basis, plain(threshold), plain(cap));
        }
    }

    /** The part for finished tasks. */
    @Schema(name = "PutFlexPart", description = "One of the two")
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
            return new FlexPart(plain(perTask), plain(pool));
        }
    }

    Scheme scheme() {
        return new Scheme(plain(fixed), kpi == null ? null : kpi.part(), flex == null ? null : flex.part());
    }

    /**
     * Rules across fields.
     *
     * @param path before the fields' names, such as {@code scheme.}, or ""
     */
    Stream<Violation> violations(String path) {
        return Stream.of(
                        kpi != null && !OrganizationScope.isCode(kpi.metric())
                                ? new Violation(path + "kpi.metric", "code")
                                : null,
                        kpi != null
                                        && kpi.threshold() != null
                                        && kpi.cap() != null
                                        && kpi.cap().compareTo(kpi.threshold()) < 0
                                ? new Violation(path + "kpi.cap", "at-least", kpi.threshold())
                                : null,
                        flex != null && (flex.perTask() == null) == (flex.pool() == null)
                                ? new Violation(path + "flex", "per-task-or-pool")
                                : null,
                        validFrom != null && (validFrom.isBefore(EARLIEST) || validFrom.isAfter(LATEST))
                                ? new Violation(path + "validFrom", "range", EARLIEST, LATEST)
                                : null)
                .filter(Objects::nonNull);
    }

    /** Without zeros behind the point, so that the same amount is the same scheme. */
    private static BigDecimal plain(BigDecimal amount) {
        return amount == null
                ? null
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }
}
