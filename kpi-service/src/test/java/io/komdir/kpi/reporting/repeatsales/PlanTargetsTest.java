package io.komdir.kpi.reporting.repeatsales;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.targets.TargetPeriod;
import io.komdir.kpi.reference.targets.TargetRequest;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTargetsTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    @Test
    void shouldGiveEachMonthItsContactsDealsAndRevenue() {
        // Given
        List<PlanMonth> months = BusinessPlan.months(new TestTerms().horizon(1).build(), month -> 20);

        // When
        List<TargetRequest> targets = PlanTargets.of(months, List.of(Scope.team("farmers")));

        // Then
        assertThat(targets)
                .containsExactly(
                        target("base_contacts", "team:farmers", "200"),
                        target("repeat_deals", "team:farmers", "20"),
                        target("repeat_revenue", "team:farmers", "2000"));
    }

    @Test
    void shouldShareSoThatTheSharesAddUp() {
        // Given: 200 contacts, 20 deals and a revenue of 2000 for three farmers
        List<PlanMonth> months = BusinessPlan.months(new TestTerms().horizon(1).build(), month -> 20);
        List<Scope> farmers = Stream.of("f1", "f2", "f3").map(Scope::employee).toList();

        // When
        List<TargetRequest> targets = PlanTargets.of(months, farmers);

        // Then
        assertThat(targets)
                .extracting(TargetRequest::value)
                .containsExactly(
                        new BigDecimal("66"),
                        new BigDecimal("67"),
                        new BigDecimal("67"),
                        new BigDecimal("6.666666"),
                        new BigDecimal("6.666667"),
                        new BigDecimal("6.666667"),
                        new BigDecimal("666.66"),
                        new BigDecimal("666.67"),
                        new BigDecimal("666.67"));
    }

    @Test
    void shouldSetNoTargetOfZero() {
        // Given
        List<PlanMonth> months = BusinessPlan.months(
                new TestTerms().horizon(2).preparation(1).lag(1).build(), month -> 20);

        // When
        List<TargetRequest> targets = PlanTargets.of(months, List.of(Scope.ORGANIZATION));

        // Then
        assertThat(targets).extracting(TargetRequest::metric).containsExactly("base_contacts");
        assertThat(targets.get(0).from()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    private static TargetRequest target(String metric, String scope, String value) {
        return new TargetRequest(metric, scope, TargetPeriod.MONTH, new BigDecimal(value), FIRST, LAST);
    }
}
