package io.komdir.kpi.closing.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageConversionTest {
    private static final BigDecimal DIGIT = new BigDecimal("0.000001");

    @Test
    void shouldNotBeBelowWhenTheIntervalTouchesTheTarget() {
        // Given
        BigDecimal high = ConversionInterval.of(BigDecimal.valueOf(20), BigDecimal.valueOf(100))
                .high();

        // When / Then
        assertThat(measure(high, 20, 100, 30).get(0).below()).isFalse();
        assertThat(measure(high.add(DIGIT), 20, 100, 30).get(0).below()).isTrue();
        assertThat(measure(high.subtract(DIGIT), 20, 100, 30).get(0).below()).isFalse();
    }

    @Test
    void shouldBeOnTargetFromTheTargetOn() {
        // Given
        BigDecimal target = new BigDecimal("0.2");

        // When / Then
        assertThat(measure(target, 19, 100, 30).get(0).onTarget()).isFalse();
        assertThat(measure(target, 20, 100, 30).get(0).onTarget()).isTrue();
    }

    @Test
    void shouldMeasureFromTheMinimumCountOn() {
        // Given
        BigDecimal target = new BigDecimal("0.2");

        // When / Then
        assertThat(measure(target, 0, 29, 30)).isEmpty();
        assertThat(measure(target, 0, 30, 30)).hasSize(1);
        assertThat(measure(target, 0, 0, 1)).isEmpty();
    }

    @Test
    void shouldMeasureOnlyStagesWithATarget() {
        // When / Then
        assertThat(measure(null, 0, 100, 30)).isEmpty();
    }

    private static List<StageConversion> measure(BigDecimal target, int count, int before, int minimumCount) {
        Funnel funnel = new Funnel(
                "new",
                "New",
                List.of(
                        new FunnelStage("lead", "Lead", "leads", null, null),
                        new FunnelStage("deal", "Deal", "deals", target, null)));
        FactTotals counts = new FactTotals();
        counts.add(Scope.ORGANIZATION, "leads", new WeightedSum(BigDecimal.valueOf(before), BigDecimal.ZERO));
        counts.add(Scope.ORGANIZATION, "deals", new WeightedSum(BigDecimal.valueOf(count), BigDecimal.ZERO));
        return StageConversion.of(funnel, Scope.ORGANIZATION, counts, minimumCount);
    }
}
