package io.komdir.audit.improvement.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.audit.improvement.task.FunnelImpact.Later;
import io.komdir.audit.improvement.task.FunnelImpact.Unknown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelImpactTest {

    @Test
    void shouldPassAConversionsGainThroughTheLaterStages() {
        // Given: 10 000 impressions in 20 working days, then clicks 500 -> leads 100 -> deals 20
        FunnelImpact impact = impact(BigDecimal.valueOf(10_000), later("leads", 100, 500), later("deals", 20, 100));

        // When
        BigDecimal gain = impact.multiplier().orElseThrow().multiply(new BigDecimal("0.025"));

        // Then: 500 a day x 0.025 = 12.5 clicks, x 0.2 x 0.2
        assertThat(gain).isEqualByComparingTo("0.5");
    }

    @Test
    void shouldPassAMetricsGainWithoutItsOwnConversion() {
        // When / Then
        assertThat(impact(null, later("deals", 20, 100)).multiplier().orElseThrow())
                .isEqualByComparingTo("0.2");
    }

    @Test
    void shouldBeWorthItselfAtTheLastStage() {
        // When / Then
        assertThat(impact(null).multiplier().orElseThrow()).isEqualByComparingTo("1");
        assertThat(impact(BigDecimal.valueOf(40)).multiplier().orElseThrow()).isEqualByComparingTo("2");
    }

    @Test
    void shouldBeZeroWhenNothingComesInAndUnknownWithoutFigures() {
        // When / Then
        assertThat(impact(BigDecimal.ZERO).multiplier().orElseThrow()).isEqualByComparingTo("0");
        assertThat(FunnelImpact.unknown(Unknown.NOT_MEASURED, "new", "meeting").multiplier())
                .isEmpty();
    }

    @Test
    void shouldShowNoConversionAfterAStageThatCountedNothing() {
        // When / Then
        assertThat(later("deals", 0, 0).conversion()).isNull();
        assertThat(later("deals", 1, 3).conversion()).isEqualTo("0.333333");
    }

    private static FunnelImpact impact(BigDecimal countBefore, Later... later) {
        return new FunnelImpact(
                "new",
                "clicks",
                "deals",
                "deals_won",
                LocalDate.of(2026, 10, 26),
                LocalDate.of(2026, 11, 20),
                20,
                countBefore,
                List.of(later),
                null);
    }

    private static Later later(String stage, int count, int before) {
        return Later.of(stage, BigDecimal.valueOf(count), BigDecimal.valueOf(before));
    }
}
