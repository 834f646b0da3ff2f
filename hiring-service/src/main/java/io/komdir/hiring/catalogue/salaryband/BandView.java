package io.komdir.hiring.catalogue.salaryband;

import io.komdir.hiring.catalogue.position.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A band as clients see it. */
@Schema(name = "SalaryBand", description = "Pay of a month before tax")
record BandView(
        @Schema(examples = "internet-marketer") String position,
        Level level,
        BigDecimal from,
        BigDecimal to,

        @Schema(description = "(from + to) / 2") BigDecimal midpoint,

        @Schema(examples = "RUB") String currency,
        @Schema(nullable = true) Years experienceYears,

        @Schema(nullable = true, description = "null: all regions that have no band of their own")
        String region,

        @Schema(description = "Its first day; 1970-01-01 for a default that was not replaced")
        LocalDate effectiveFrom,

        String source,

        @Schema(description = "Whether it is a default of the product")
        boolean builtIn) {

    static BandView of(Band band) {
        return new BandView(
                band.position(),
                band.level(),
                band.from(),
                band.to(),
                band.midpoint(),
                band.currency(),
                band.experienceYears(),
                band.region().isEmpty() ? null : band.region(),
                band.effectiveFrom(),
                band.source(),
                band.builtIn());
    }
}
