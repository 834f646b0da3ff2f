package io.komdir.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Token buckets by key, as many as {@value #MAX_KEYS}; a key that was quiet for two minutes is forgotten, being full again. */
final class RateLimiter {
    private static final int MAX_KEYS = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final long perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    RateLimiter(long perMinute) {
        this.perMinute = perMinute;
    }

    ConsumptionProbe consume(String key) {
        return buckets.get(key, unknown -> full()).tryConsumeAndReturnRemaining(1);
    }

    /** Whether the key has nothing left; a key that never consumed has. */
    boolean isEmpty(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }
}
