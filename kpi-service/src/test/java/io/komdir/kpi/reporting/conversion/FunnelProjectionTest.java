package io.komdir.kpi.reporting.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.FunnelStage;
import io.komdir.kpi.reporting.conversion.WhatIfRequest.Change;
import io.komdir.platform.problem.RuleViolationException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelProjectionTest {

    @Test
    void shouldLetLaterStagesGrowAlongWhenPointsAreAdded() {
        // When
        List<ProjectedStage> stages = project(counts("10000", "500", "100", "7"), points("s1", "2.5"));

        // Then
        assertThat(stages)
                .extracting(ProjectedStage::projected)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("10000", "750", "150", "10.5");
        assertThat(stages)
                .extracting(ProjectedStage::multiplier)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("1", "1.5", "1.5", "1.5");
        assertThat(stages.get(1).conversion()).isEqualByComparingTo("0.05");
        assertThat(stages.get(1).projectedConversion()).isEqualByComparingTo("0.075");
        assertThat(stages.get(2).projectedConversion()).isEqualByComparingTo("0.2");
    }

    @Test
    void shouldMultiplyWhenSeveralStagesChange() {
        // When
        List<ProjectedStage> stages =
                project(counts("10000", "500", "100"), conversion("s2", "0.4"), conversion("s1", "0.1"));

        // Then
        assertThat(stages)
                .extracting(ProjectedStage::projected)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("10000", "1000", "400");
        assertThat(stages.get(2).multiplier()).isEqualByComparingTo("4");
    }

    @Test
    void shouldCarryCountsOnUnrounded() {
        // When a third of a third, twice
        List<ProjectedStage> stages = project(counts("90", "30", "10", "10"), points("s1", "0"));

        // Then
        assertThat(stages)
                .extracting(ProjectedStage::projected)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("90", "30", "10", "10");
        assertThat(stages.get(1).conversion()).isEqualByComparingTo("0.333333");
    }

    @Test
    void shouldKeepStagesThatCountZero() {
        // When
        List<ProjectedStage> stages = project(counts("100", "0", "0"), conversion("s2", "0.5"));

        // Then
        assertThat(stages)
                .extracting(ProjectedStage::projected)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("100", "0", "0");
        assertThat(stages.get(1).multiplier()).isNull();
        assertThat(stages.get(2).conversion()).isNull();
        assertThat(stages.get(2).projectedConversion()).isEqualByComparingTo("0.5");
    }

    @Test
    void shouldTellNothingAfterAStageThatCountedZeroAndHasNoConversionGiven() {
        // When
        List<ProjectedStage> stages = project(counts("100", "0", "0", "0"), conversion("s1", "0.5"));

        // Then
        assertThat(stages)
                .extracting(ProjectedStage::projected)
                .containsExactly(BigDecimal.valueOf(100), BigDecimal.valueOf(50), null, null);
    }

    @Test
    void shouldLeaveLaterCountsAloneWhenNothingBeforeThemChanges() {
        // When the stage before counts 0, and still would
        List<ProjectedStage> stages = project(counts("0", "4", "2"), conversion("s2", "1"));

        // Then
        assertThat(stages)
                .extracting(ProjectedStage::projected)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0", "4", "4");
    }

    @ParameterizedTest
    @CsvSource({"100,50,50", "100,50,-50", "100,150,0", "100,150,-150"})
    void shouldTakePointsThatLeadToALimit(String before, String count, String points) {
        // When
        List<ProjectedStage> stages = project(counts(before, count), points("s1", points));

        // Then
        assertThat(stages.get(1).projected()).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "100,50,50.000001,points,conversion-range",
        "100,50,-50.000001,points,conversion-range",
        "100,150,0.000001,points,conversion-range",
        "0,50,1,points,no-baseline",
    })
    void shouldRefusePointsThatLeadBeyondALimit(String before, String count, String points, String field, String rule) {
        // When / Then
        assertThatThrownBy(() -> project(counts(before, count), points("s1", points)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo("changes[0]." + field);
                                    assertThat(violation.code()).isEqualTo(rule);
                                }));
    }

    @ParameterizedTest
    @CsvSource({"1.000001", "-0.000001"})
    void shouldRefuseAConversionBeyondALimit(String conversion) {
        // When / Then
        assertThatThrownBy(() -> project(counts("100", "50"), conversion("s1", conversion)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("changes[0].conversion")));
    }

    private static List<ProjectedStage> project(List<BigDecimal> counts, Change... changes) {
        Funnel funnel = new Funnel(
                "new",
                "New",
                IntStream.range(0, counts.size())
                        .mapToObj(number -> new FunnelStage("s" + number, "S", "m" + number, null, null))
                        .toList());
        return FunnelProjection.of(funnel, counts, ChangedConversions.of(List.of(changes), funnel, counts));
    }

    private static List<BigDecimal> counts(String... counts) {
        return Arrays.stream(counts).map(BigDecimal::new).toList();
    }

    private static Change points(String stage, String points) {
        return new Change(stage, null, new BigDecimal(points));
    }

    private static Change conversion(String stage, String conversion) {
        return new Change(stage, new BigDecimal(conversion), null);
    }
}
