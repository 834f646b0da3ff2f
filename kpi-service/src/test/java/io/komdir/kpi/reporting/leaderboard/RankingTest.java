package io.komdir.kpi.reporting.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.TestMetrics;
import io.komdir.kpi.reference.employee.EmployeeRole;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void shouldShareAPlaceAndCountThoseBefore() {
        // When
        List<String> places = places(
                Goal.AT_LEAST,
                contender("a", "100", "80"),
                contender("b", "50", "60"),
                contender("c", "200", "240"),
                contender("d", "100", "70"));

        // Then: 80, 120, 120 and 70 percent
        assertThat(places).containsExactly("1 b", "1 c", "3 a", "4 d");
    }

    @Test
    void shouldShareAPlaceWhenThePercentagesShownAreEqual() {
        // When
        List<String> places = places(Goal.AT_LEAST, contender("a", "10000", "9996"), contender("b", "10000", "10004"));

        // Then: both show 100
        assertThat(places).containsExactly("1 a", "1 b");
    }

    @Test
    void shouldLetTheLowestShareOfABudgetLead() {
        // When
        List<String> places = places(
                Goal.AT_MOST, contender("a", "100", "80"), contender("b", "100", "20"), contender("c", null, "1"));

        // Then
        assertThat(places).containsExactly("1 b", "2 a", "3 c");
    }

    @Test
    void shouldRankThoseWithoutTargetByTheirFactAfterTheOthers() {
        // When
        List<String> places = places(
                Goal.AT_LEAST,
                contender("a", null, "500"),
                contender("b", "100", "1"),
                contender("c", null, "900"),
                contender("d", "0", "900"));

        // Then: a target of 0 gives no percentage either
        assertThat(places).containsExactly("1 b", "2 c", "2 d", "4 a");
    }

    @Test
    void shouldLeaveOutTheAbsentAndThoseWithoutAnything() {
        // Given
        Contender absent = new Contender(person("a"), null, evaluation("100", "120"), true, true);
        Contender unknown = new Contender(person("b"), null, evaluation("100", null), false, false);
        Contender idle = new Contender(person("c"), null, evaluation(null, "0"), false, false);
        Contender lazy = new Contender(person("d"), null, evaluation("100", "0"), false, false);

        // When
        List<String> places = places(Goal.AT_LEAST, absent, unknown, idle, lazy);

        // Then
        assertThat(places).containsExactly("1 d");
        assertThat(absent.reason()).isEqualTo(NotRankedReason.ABSENT);
        assertThat(unknown.reason()).isEqualTo(NotRankedReason.NO_DATA);
        assertThat(idle.reason()).isEqualTo(NotRankedReason.NO_DATA);
    }

    @Test
    void shouldRankNobody() {
        // When / Then
        assertThat(places(Goal.AT_LEAST)).isEmpty();
    }

    private static List<String> places(Goal goal, Contender... contenders) {
        return new Ranking(goal)
                .places(List.of(contenders)).stream()
                        .map(place -> place.number() + " "
                                + place.contender().person().code())
                        .toList();
    }

    private static Contender contender(String code, String target, String fact) {
        return new Contender(person(code), null, evaluation(target, fact), true, false);
    }

    private static Evaluation evaluation(String target, String fact) {
        MetricDefinition calls = TestMetrics.CALLS;
        return Evaluation.of(
                calls,
                target == null ? null : new BigDecimal(target),
                fact == null ? null : new BigDecimal(fact),
                true);
    }

    private static Person person(String code) {
        return new Person(code, code, null, EmployeeRole.HUNTER, null, null, List.of(), List.of());
    }
}
