package io.komdir.kpi.reference.funnel;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A funnel as the API shows it. */
@Schema(name = "Funnel")
public record FunnelView(String code, String name, List<StageView> stages) {

    /** One of its stages. */
    @Schema(name = "FunnelStage")
    public record StageView(
            String code,
            String name,
            String metric,

            @Schema(nullable = true, description = "fraction expected of the stage before")
            BigDecimal targetConversion,

            @Schema(nullable = true, description = "working days that a deal may stay in the stage")
            Integer normWorkingDays) {

        private static StageView of(FunnelStage stage) {
            return new StageView(
                    stage.code(), stage.name(), stage.metric(), stage.targetConversion(), stage.normWorkingDays());
        }
    }

    static FunnelView of(Funnel funnel) {
        return new FunnelView(
                funnel.code(),
                funnel.name(),
                funnel.stages().stream().map(StageView::of).toList());
    }
}
