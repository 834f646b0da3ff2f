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

    private static final Set<String> SUPPORTED = Set.of(TARGET, CONVERSION);

    private final MeterRegistry registry;

    SupportedKinds(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Whether deviations of this kind open diagnoses; counts one that is ignored. */
    boolean accept(String kind) {
        boolean supported = SUPPORTED.contains(kind);
        if (!supported) {
            registry.counter(IGNORED).increment();
        }
        return supported;
    }
}
