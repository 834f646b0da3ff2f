package io.komdir.hiring.catalogue.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a scheme as clients see it. */
@Schema(name = "CompensationScheme", description = "Money of a month in the organization's currency")
record SchemeView(
        @Schema(examples = "marketer") String code,

        @Schema(description = "From 1; a change makes the next one")
        int version,

        @Schema(
                type = SchemaType.STRING,
                format = "yyyy-MM",
                description = "First month that is paid by it",
                examples = "2026-11")
        YearMonth validFrom,

        BigDecimal fixed,
        @Schema(nullable = true) KpiPart kpi,
        @Schema(nullable = true) FlexPart flex,
        @Schema(examples = "RUB") String currency,
        Instant changedAt,
        String changedBy) {

    static SchemeView of(SchemeVersion version, String currency) {
        Scheme scheme = version.scheme();
        return new SchemeView(
                version.code(),
                version.version(),
                version.validFrom(),
                scheme.fixed(),
                scheme.kpi(),
                scheme.flex(),
                currency,
                version.changedAt(),
                version.changedBy());
    }
}
