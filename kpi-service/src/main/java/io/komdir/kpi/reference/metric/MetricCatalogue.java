package io.komdir.kpi.reference.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The metrics of the organization in scope, for the other features: one read of a short table. */
@ApplicationScoped
public class MetricCatalogue {
    private final MetricService service;

    @Inject
    public MetricCatalogue(MetricService service) {
        this.service = service;
    }

    /** In the order of reports: by position, then code. */
    public List<MetricDefinition> all() {
        return service.all();
    }

    /** The same by code, in the same order. */
    public Map<String, MetricDefinition> byCode() {
        return service.byCode();
    }
}
