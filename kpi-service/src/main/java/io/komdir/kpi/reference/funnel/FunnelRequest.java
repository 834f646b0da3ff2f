package io.komdir.kpi.reference.funnel;

import io.komdir.platform.numbers.Decimals;
import io.komdir.platform.problem.Code;
import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A funnel as a director gives it. */
@Schema(name = "FunnelRequest", description = "Ordered stages, each counted by a metric")
public record FunnelRequest(
        @NotNull @Size(min = 1, max = 200) @Schema(examples = "New customers")
        String name,

        @NotNull @Size(min = 2, max = 20) List<StageRequest> stages) {

    public FunnelRequest {
        name = Texts.stripToNull(name);
    }

    /** A stage as it is given. */
    @Schema(name = "FunnelStageRequest")
    public record StageRequest(
            @NotNull
            @Code
            @Schema(description = "1-64 of letters, digits and ._:-, unique in the funnel", examples = "meeting")
            String code,

            @NotNull @Size(min = 1, max = 200) @Schema(examples = "Key meeting")
            String name,

            @NotNull
            @Schema(
                    description = "a metric of the organization with the formula SUM and the unit COUNT",
                    examples = "key_meetings_held")
            String metric,

            @Schema(
                    nullable = true,
                    description =
                            "fraction expected of the stage before, over 0 and at most 1, with up to 6 digits after the"
                                    + " point; not at the first stage",
                    examples = "0.4")
            BigDecimal targetConversion,

            @Range(min = 1, max = 366)
            @Schema(
                    nullable = true,
                    minimum = "1",
                    maximum = "366",
                    description = "working days that a deal may stay in the stage")
            Integer normWorkingDays) {

        public StageRequest {
            name = Texts.stripToNull(name);
        }

        private FunnelStage stage() {
            return new FunnelStage(code, name, metric, Decimals.plain(targetConversion), normWorkingDays);
        }
    }

    /** The funnel of a valid request. */
    Funnel funnel(String code) {
        return new Funnel(code, name, stages.stream().map(StageRequest::stage).toList());
    }
}
