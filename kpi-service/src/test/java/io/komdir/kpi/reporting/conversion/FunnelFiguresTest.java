package io.komdir.kpi.reporting.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelFiguresTest {

    @Test
    void shouldMeasureEachStageAgainstTheOneBefore() {
        // When
        FunnelFigures figures = figures("0.4", "200", "40", "30");

        // Then
        assertThat(figures.stages())
                .extracting(StageFigure::conversion)
                .containsExactly(null, new BigDecimal("0.2"), new BigDecimal("0.75"));
        assertThat(figures.stages())
                .extracting(StageFigure::gapPoints)
                .containsExactly(null, new BigDecimal("-20"), null);
        assertThat(figures.stages())
                .extracting(StageFigure::verdict)
                .containsExactly(Verdict.NO_TARGET, Verdict.MISSED, Verdict.NO_TARGET);
        assertThat(figures.overallConversion()).isEqualByComparingTo("0.15");
    }

    @Test
    void shouldHaveNoConversionWhenTheStageBeforeCountsZero() {
        // When
        FunnelFigures figures = figures("0.4", "0", "3", "0");

        // Then
        assertThat(figures.stages()).extracting(StageFigure::conversion).containsExactly(null, null, BigDecimal.ZERO);
        assertThat(figures.stages().get(1).verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(figures.stages().get(1).gapPoints()).isNull();
        assertThat(figures.overallConversion()).isNull();
    }

    @Test
    void shouldCountZeroWhenThereAreNoFacts() {
        // When
        FunnelFigures figures = figures("0.4", null, null, null);

        // Then
        assertThat(figures.stages()).extracting(StageFigure::count).containsOnly(BigDecimal.ZERO);
        assertThat(figures.stages()).extracting(StageFigure::conversion).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"40,MET", "39,MISSED", "41,MET", "0,MISSED"})
    void shouldJudgeByPlainComparison(String meetings, Verdict verdict) {
        // When
        FunnelFigures figures = figures("0.4", "100", meetings, "0");

        // Then
        assertThat(figures.stages().get(1).verdict()).isEqualTo(verdict);
    }

    @Test
    void shouldReportAConversionAboveOneAsItIs() {
        // When
        FunnelFigures figures = figures("1", "10", "25", "1");

        // Then
        assertThat(figures.stages().get(1).conversion()).isEqualByComparingTo("2.5");
        assertThat(figures.stages().get(1).gapPoints()).isEqualByComparingTo("150");
        assertThat(figures.stages().get(1).verdict()).isEqualTo(Verdict.MET);
    }

    private static FunnelFigures figures(String target, String... counts) {
        Funnel funnel = new Funnel(
                "new",
                "New",
                List.of(
                        new FunnelStage("lead", "Lead", "leads", null, null),
                        new FunnelStage("meeting", "Meeting", "meetings", new BigDecimal(target), null),
                        new FunnelStage("deal", "Deal", "deals", null, null)));
        Map<String, BigDecimal> byMetric = new HashMap<>();
        List<String> metrics = Arrays.asList("leads", "meetings", "deals");
        for (int index = 0; index < counts.length; index++) {
            byMetric.put(metrics.get(index), counts[index] == null ? null : new BigDecimal(counts[index]));
        }
        return FunnelFigures.of(funnel, byMetric::get);
    }
}
