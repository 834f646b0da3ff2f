package io.komdir.kpi.reporting.conversion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The conversions of a funnel over some days, group by group. */
@Schema(name = "FunnelConversionByGroup")
public record GroupedConversionView(
        long revision, String funnel, LocalDate from, LocalDate to, GroupBy groupBy, List<Group> groups) {

    /** One group. */
    @Schema(name = "FunnelConversionOfGroup")
    public record Group(
            @Schema(
                    description =
                            "code of the channel, team or employee, or the period; empty for facts without channel"
                                    + " or of people without team",
                    examples = {"ads", "north", "u17", "2026-11-23", "2026-W48", "2026-11"})
            String group,

            List<StageFigure> stages,
            @Schema(nullable = true) BigDecimal overallConversion) {

        static Group of(String label, FunnelFigures figures) {
            return new Group(label, figures.stages(), figures.overallConversion());
        }
    }
}
