package io.komdir.kpi.reporting.repeatsales;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A base without repeat sales. */
@Schema(name = "MissedRevenueRequest")
public record MissedRevenueRequest(
        @Schema(
                required = true,
                minimum = "0",
                maximum = "100000000",
                examples = "1000",
                description = "All customers ever")
        Long customers,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1",
                defaultValue = "0.2",
                description = "Share of them that would return, a fraction; at most 6 digits after the point")
        BigDecimal returningShare,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000",
                examples = "2",
                description = "Purchases a year of one customer who returns; at most 6 digits after the point")
        BigDecimal purchasesPerYear,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "100000000",
                examples = "5000",
                description = "In the organization's currency; at most 2 digits after the point")
        BigDecimal averageCheck) {}
