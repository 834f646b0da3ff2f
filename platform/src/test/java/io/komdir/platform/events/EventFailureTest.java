package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.platform.problem.ConflictException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08006, TRANSIENT",
        "40001, TRANSIENT",
        "40P01, TRANSIENT",
        "55P03, TRANSIENT",
        "57P01, TRANSIENT",
        "53300, TRANSIENT",
        "22003, PERMANENT",
        "23505, PERMANENT",
        "42601, BUG",
        "42501, BUG"
    })
    void shouldSortByTheStateWhenTheDatabaseRefuses(String state, EventFailure expected) {
        assertThat(EventFailure.of(new IllegalStateException(new SQLException("refused", state))))
                .isEqualTo(expected);
    }

    @Test
    void shouldTryAgainWhenThePoolHasNoConnection() {
        assertThat(EventFailure.of(new IllegalStateException(new SQLException("acquisition timeout"))))
                .isEqualTo(EventFailure.TRANSIENT);
    }

    @Test
    void shouldTryAgainWhenTheConnectionIsLost() {
        assertThat(EventFailure.of(new IllegalStateException(new SQLTransientConnectionException())))
                .isEqualTo(EventFailure.TRANSIENT);
    }

    @Test
    void shouldGiveUpWhenARuleOfTheDomainIsBroken() {
        assertThat(EventFailure.of(new ConflictException("basics-first"))).isEqualTo(EventFailure.PERMANENT);
    }

    @Test
    void shouldCallItABugWhenNobodyForesawIt() {
        assertThat(EventFailure.of(new NullPointerException())).isEqualTo(EventFailure.BUG);
    }
}
