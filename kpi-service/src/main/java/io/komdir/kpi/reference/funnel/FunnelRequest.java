package io.komdir.kpi.reference.funnel;

import io.komdir.kpi.shared.numbers.Numbers;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A funnel as a director gives it. */
@Schema(name = "PutFunnel", description = "Ordered stages, each counted by a metric")
public record FunnelRequest(
        @Schema(examples = "New customers", minLength = 1, maxLength = 200, required = true)
        String name,

        @Schema(required = true, minItems = 2, maxItems = 20)
        List<StageInput> stages) {

    /** A stage as it is given. */
    @Schema(name = "PutFunnelStage")
    public record StageInput(
            @Schema(
                    required = true,
                    description = "1-64 of letters, digits and ._:-, unique in the funnel",
                    examples = "meeting")
            String code,

            @Schema(required = true, minLength = 1, maxLength = 200, examples = "Key meeting")
            String name,

            @Schema(
                    required = true,
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

            @Schema(
                    nullable = true,
                    minimum = "1",
                    maximum = "366",
                    description = "working days that a deal may stay in the stage")
            Integer normWorkingDays) {

        private FunnelStage stage() {
            return new FunnelStage(code, name.strip(), metric, Numbers.plain(targetConversion), normWorkingDays);
        }
    }

    /** The funnel of a checked input. */
    Funnel funnel(String code) {
        return new Funnel(
                code, name.strip(), stages.stream().map(StageInput::stage).toList());
    }
}
