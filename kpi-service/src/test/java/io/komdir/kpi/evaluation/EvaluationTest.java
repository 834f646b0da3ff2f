package io.komdir.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.metric.MetricDefinition;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    @ParameterizedTest
    @CsvSource({"39,MISSED,97.5", "40,MET,100", "41,MET,102.5", "0,MISSED,0", "-1,MISSED,-2.5", "39.999999,MISSED,100"})
    void shouldMeetAnAtLeastTargetWhenTheFactReachesIt(String fact, Verdict verdict, String percent) {
        // When
        Evaluation evaluation = evaluate(TestMetrics.CALLS, "40", fact, true);

        // Then
        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.percent()).isEqualTo(new BigDecimal(percent));
    }

    @ParameterizedTest
    @CsvSource({"999.99,MET", "1000,MET", "1000.01,MISSED", "0,MET"})
    void shouldMeetAnAtMostTargetWhenTheFactStaysBelowIt(String fact, Verdict verdict) {
        // When
        Evaluation evaluation = evaluate(TestMetrics.AD_SPEND, "1000", fact, true);

        // Then
        assertThat(evaluation.verdict()).isEqualTo(verdict);
    }

    @Test
    void shouldSayNoDataAndNoFactWhenNobodyPushed() {
        // When
        Evaluation evaluation = evaluate(TestMetrics.CALLS, "40", "0", false);

        // Then
        assertThat(evaluation).isEqualTo(new Evaluation(new BigDecimal("40"), null, null, Verdict.NO_DATA));
    }

    @Test
    void shouldSayNoTargetWhenNoneAppliesPushedOrNot() {
        // When
        Evaluation pushed = evaluate(TestMetrics.CALLS, null, "12", true);
        Evaluation silent = evaluate(TestMetrics.CALLS, null, "0", false);

        // Then
        assertThat(pushed).isEqualTo(new Evaluation(null, new BigDecimal("12"), null, Verdict.NO_TARGET));
        assertThat(silent).isEqualTo(new Evaluation(null, null, null, Verdict.NO_TARGET));
    }

    @Test
    void shouldSayNoDataWhenAnAverageHasNoObservations() {
        // When
        Evaluation evaluation = evaluate(TestMetrics.RESPONSE, "15", null, true);

        // Then
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void shouldGiveNoPercentWhenTheTargetIsZero() {
        // When
        Evaluation evaluation = evaluate(TestMetrics.CALLS, "0", "0", true);

        // Then
        assertThat(evaluation.percent()).isNull();
        assertThat(evaluation.verdict()).isEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @CsvSource({"1,3,33.3", "2,3,66.7", "1,16,6.3", "29,40,72.5", "2000,1,200000"})
    void shouldRoundPercentHalfUpToOneDigit(String fact, String target, String percent) {
        // When
        Evaluation evaluation = evaluate(TestMetrics.CALLS, target, fact, true);

        // Then
        assertThat(evaluation.percent().toString()).isEqualTo(percent);
    }

    private static Evaluation evaluate(MetricDefinition metric, String target, String fact, boolean pushed) {
        return Evaluation.of(
                metric,
                target == null ? null : new BigDecimal(target),
                fact == null ? null : new BigDecimal(fact),
                pushed);
    }
}
