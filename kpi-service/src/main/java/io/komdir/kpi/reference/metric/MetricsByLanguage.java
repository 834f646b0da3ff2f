package io.komdir.kpi.reference.metric;

import io.komdir.platform.aggregate.VersionedStore;
import jakarta.ws.rs.core.EntityTag;
import java.util.Locale;
import java.util.Optional;

/** The metrics with the tags that readers of one language see. */
record MetricsByLanguage(MetricRepository metrics, Locale language)
        implements VersionedStore<String, MetricEntity, MetricDefinition> {

    @Override
    public void lock(String code) {
        metrics.lock(code);
    }

    @Override
    public Optional<MetricEntity> findByKey(String code) {
        return metrics.findByKey(code);
    }

    @Override
    public MetricDefinition content(MetricEntity stored) {
        return stored.content();
    }

    @Override
    public EntityTag tag(MetricEntity stored) {
        return stored.tag(language);
    }

    @Override
    public MetricEntity save(String code, Optional<MetricEntity> existing, MetricDefinition content) {
        return metrics.save(code, existing, content);
    }
}
