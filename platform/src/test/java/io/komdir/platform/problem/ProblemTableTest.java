package io.komdir.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "53300", "55P03", "57P01", "58030"})
    void shouldAskToComeAgainWhenTheDatabaseCannotAnswerNow(String state) {
        // Given
        Throwable failure = new IllegalStateException(new SQLException("failed", state));

        // When
        Problem problem = ProblemTable.of(failure);

        // Then
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.slug()).isEqualTo("busy");
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void shouldSayThatItTookTooLongWhenTheDatabaseCancelledTheStatement() {
        // Given
        Throwable failure = new IllegalStateException(new SQLException("failed", "57014"));

        // When
        Problem problem = ProblemTable.of(failure);

        // Then
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.slug()).isEqualTo("took-too-long");
        assertThat(problem.headers()).containsEntry("Retry-After", "60");
    }

    @Test
    void shouldAskToComeAgainWhenThePoolIsExhausted() {
        // Given
        Throwable failure = new IllegalStateException(new SQLException("acquisition timeout"));

        // When
        Problem problem = ProblemTable.of(failure);

        // Then
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
    }

    @ParameterizedTest
    @CsvSource({"22P05, 400", "23505, 500", "42P01, 500", "57P01, 503"})
    void shouldLookThroughWhenThePoolWrapsTheFailure(String state, int status) {
        // Given
        Throwable failure = new SQLException("wrapped", new SQLException("failed", state));

        // When
        Problem problem = ProblemTable.of(failure);

        // Then
        assertThat(problem.status()).isEqualTo(status);
    }
}
