package io.komdir.hiring.recruiting.vacancy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target of the probation, set at kpi-service once a person is hired.
 *
 * @param metric code of a metric there
 * @param value what is to be reached in each period, in the metric's unit
 */
@Schema(name = "ProbationTarget")
public record ProbationTarget(
        @NotNull @Pattern(regexp = VacancyText.CODE) @Schema(examples = "calls")
        String metric,

        @NotNull Period period,

        @NotNull @PositiveOrZero @DecimalMax(Offer.MAX) @Schema(examples = "40")
        BigDecimal value) {

    /** For which time the value is. */
    @Schema(name = "ProbationPeriod")
    public enum Period {
        DAY,
        MONTH
    }
}
