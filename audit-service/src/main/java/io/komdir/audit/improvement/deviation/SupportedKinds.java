package io.komdir.audit.improvement.deviation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * The kinds of deviations that open diagnoses. The producer may add more at any time; its contract has consumers ignore
 * those. {@code komdir.deviations.ignored} counts them.
 */
@ApplicationScoped
class SupportedKinds {
    static final String TARGET = "TARGET";
    static final String CONVERSION = "CONVERSION";
    static final String IGNORED = "komdir.deviations.ignored";

    private static final Set<String> KNOWN = Set.of(TARGET, CONVERSION);

    private final MeterRegistry registry;

    SupportedKinds(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Whether a deviation of this kind is to be taken in; counts it when it is not. */
    boolean take(String kind) {
        boolean known = KNOWN.contains(kind);
        if (!known) {
            registry.counter(IGNORED).increment();
        }
        return known;
    }
}
