package io.komdir.hiring.catalogue.agency;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fee in monthly salaries, due once the probation is passed. */
@Schema(name = "AgencyFee", description = "In monthly salaries of the person hired")
record Fee(
        @NotNull @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2) @Schema(examples = "1")
        BigDecimal from,

        @NotNull @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2) @Schema(examples = "2")
        BigDecimal to) {

    /** 1.50 is 1.5: it is the same fee. */
    Fee {
        from = from == null ? null : from.stripTrailingZeros();
        to = to == null ? null : to.stripTrailingZeros();
    }
}
