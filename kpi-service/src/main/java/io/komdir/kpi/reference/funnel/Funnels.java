package io.komdir.kpi.reference.funnel;

import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the funnels of the organization in scope, for the other packages. */
@ApplicationScoped
public class Funnels {
    private final FunnelService service;

    @Inject
    Funnels(FunnelService service) {
        this.service = service;
    }

    /** All, by code; two reads of short tables. */
    public List<Funnel> all() {
        return service.all();
    }

    /**
     * One funnel.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Funnel require(String code) {
        return service.require(code);
    }

    /** The norms of all stages as they are now. */
    public StageNorms norms() {
        return service.norms();
    }
}
