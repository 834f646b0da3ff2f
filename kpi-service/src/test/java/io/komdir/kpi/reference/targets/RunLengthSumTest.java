package io.komdir.kpi.reference.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunLengthSumTest {
    @Test
    void shouldBeTheSumOfAllWhenFewValuesComeAgainAndAgain() {
        // Given
        List<BigDecimal> few = IntStream.range(0, 4)
                .mapToObj(i -> new BigDecimal("31.81").add(BigDecimal.valueOf(i, 3)))
                .toList();
        Random random = new Random(7);
        RunLengthSum sum = new RunLengthSum();
        BigDecimal expected = BigDecimal.ZERO;

        // When
        for (int i = 0; i < 500; i++) {
            BigDecimal value = few.get(random.nextInt(few.size()));
            sum.add(value);
            expected = expected.add(value);
        }

        // Then
        assertThat(sum.total()).isEqualByComparingTo(expected);
        assertThat(sum.count()).isEqualTo(500);
    }

    @Test
    void shouldCountNothingWhenDaysHaveNoValue() {
        // Given
        RunLengthSum sum = new RunLengthSum();

        // When
        sum.add(null);

        // Then
        assertThat(sum.total()).isZero();
        assertThat(sum.count()).isZero();
    }
}
