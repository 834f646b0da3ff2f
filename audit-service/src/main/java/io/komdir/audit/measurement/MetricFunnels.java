package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Which funnels count which metrics, by what was measured lately. */
@ApplicationScoped
public class MetricFunnels {
    private static final int DAYS_BACK = 60;
    private static final String FIRST = """
            SELECT funnel FROM measured_funnel
            WHERE organization_id = :organization AND scope IN (:scope, 'organization')
              AND day BETWEEN :from AND :through AND stages @> jsonb_build_array(jsonb_build_object('metric', :metric::text))
            ORDER BY funnel
            LIMIT 1
            """;

    private final Jdbi jdbi;

    MetricFunnels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The funnel that has a stage counted by the metric, on one of the 60 days through the given one; of several the first
     * by its code.
     */
    @Transactional
    public Optional<String> counting(String metric, String scope, LocalDate through) {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST)
                .bind("scope", scope)
                .bind("from", through.minusDays(DAYS_BACK))
                .bind("through", through)
                .bind("metric", metric)
                .mapTo(String.class)
                .findOne());
    }
}
