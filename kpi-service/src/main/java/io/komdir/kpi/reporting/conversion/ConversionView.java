package io.komdir.kpi.reporting.conversion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The conversions of a funnel over some days. */
@Schema(name = "FunnelConversion")
public record ConversionView(
        long revision,
        String funnel,
        LocalDate from,
        LocalDate to,
        List<StageFigure> stages,

        @Schema(
                nullable = true,
                description = "count of the last stage through that of the first; null when that is 0",
                examples = "0.012")
        BigDecimal overallConversion) {}
