package io.komdir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    @Test
    void shouldRefuseWhenOneMoreThanTheLimitIsAskedFor() {
        // Given
        RateLimiter limiter = new RateLimiter(3);

        // When
        boolean third = false;
        for (int i = 0; i < 3; i++) {
            third = limiter.consume("a").isConsumed();
        }
        var fourth = limiter.consume("a");

        // Then
        assertThat(third).isTrue();
        assertThat(fourth.isConsumed()).isFalse();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(fourth.getNanosToWaitForRefill()))
                .isBetween(10L, 20L);
        assertThat(limiter.isEmpty("a")).isTrue();
    }

    @Test
    void shouldCountForItselfWhenAnotherCredentialAsks() {
        // Given
        RateLimiter limiter = new RateLimiter(1);
        limiter.consume("a");

        // When
        var other = limiter.consume("b");

        // Then
        assertThat(other.isConsumed()).isTrue();
        assertThat(limiter.isEmpty("c")).isFalse();
    }
}
