package io.komdir.kpi.reference.metric;

import io.komdir.platform.web.EntityTags;
import jakarta.ws.rs.core.EntityTag;
import java.util.Locale;

/**
 * A metric with the revision of its last change.
 *
 * @param created whether this request created it
 */
record StoredMetric(MetricDefinition definition, long changedRevision, boolean created) {

    static StoredMetric of(MetricEntity entity, boolean created) {
        return new StoredMetric(entity.definition(), entity.changedRevision, created);
    }

    /** By language, because the standard name is. */
    EntityTag tag(Locale locale) {
        return EntityTags.of("metric", definition.code(), changedRevision, locale);
    }
}
