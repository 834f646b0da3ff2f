package io.komdir.hiring.catalogue.salaryband;

import io.komdir.directory.Organization;
import io.komdir.hiring.catalogue.position.Level;
import io.komdir.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A band as people give it. */
@Schema(name = "SalaryBandRequest", description = "Pay of a month before tax, in the organization's currency")
record BandRequest(
        @NotNull @DecimalMin("0.01") @DecimalMax(MAX) @Digits(integer = 10, fraction = 2) @Schema(examples = "70000")
        BigDecimal from,

        @NotNull @DecimalMin("0.01") @DecimalMax(MAX) @Digits(integer = 10, fraction = 2) @Schema(examples = "130000")
        BigDecimal to,

        @Schema(nullable = true, description = "The organization's; may be left out", examples = "RUB")
        String currency,

        @Valid @Schema(nullable = true, description = "Years of experience that it is for")
        Years experienceYears,

        @Size(max = 100)
        @Schema(
                nullable = true,
                description = "All regions that have no band of their own, when left out",
                examples = "Казань")
        String region,

        @NotNull @Schema(description = "Its first day", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Where the figures come from", examples = "Survey of job boards, 2026")
        String source) {
    /** Beyond any salary in any currency. */
    static final String MAX = "1000000000";

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    Band band(String position, Level level, Organization organization) {
        return new Band(
                position,
                level,
                region == null ? "" : region.strip(),
                organization.round(from),
                organization.round(to),
                organization.currencyCode(),
                experienceYears,
                effectiveFrom,
                source.strip(),
                false);
    }

    /** Rules across fields. */
    void check(String organizationCurrency, Violations violations) {
        violations.when(to.compareTo(from) < 0, "to", "at-least", from);
        if (experienceYears != null) {
            violations.when(
                    experienceYears.to() < experienceYears.from(),
                    "experienceYears.to",
                    "at-least",
                    experienceYears.from());
        }
        violations
                .when(
                        currency != null && !currency.equals(organizationCurrency),
                        "currency",
                        "one-of",
                        organizationCurrency)
                .when(
                        effectiveFrom.isBefore(EARLIEST) || effectiveFrom.isAfter(LATEST),
                        "effectiveFrom",
                        "range",
                        EARLIEST,
                        LATEST);
    }
}
