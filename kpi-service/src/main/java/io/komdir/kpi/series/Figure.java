package io.komdir.kpi.series;

import io.komdir.kpi.judgement.Verdict;
import io.komdir.kpi.scope.Scope;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One metric of one scope in one period. */
@Schema(name = "KpiFigure")
public record Figure(
        @Schema(examples = {"2026-11-23", "2026-W48", "2026-11"})
        String period,

        String metric,

        @Schema(implementation = String.class, examples = "team:north")
        Scope scope,

        @Schema(nullable = true) BigDecimal target,
        @Schema(nullable = true) BigDecimal fact,

        @Schema(description = "100 * fact / target, one digit after the point.", nullable = true)
        BigDecimal percent,

        Verdict verdict) {}
