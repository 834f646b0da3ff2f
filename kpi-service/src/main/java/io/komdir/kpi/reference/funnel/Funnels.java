package io.komdir.kpi.reference.funnel;

import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the funnels of the organization in scope, for the other rooms. */
@ApplicationScoped
@Transactional
public class Funnels {
    private final FunnelStore store;

    @Inject
    Funnels(FunnelStore store) {
        this.store = store;
    }

    /** All, by code; two reads of short tables. */
    public List<Funnel> all() {
        return store.all().stream().map(StoredFunnel::funnel).toList();
    }

    /**
     * One funnel.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Funnel require(String code) {
        return store.find(code).map(StoredFunnel::funnel).orElseThrow(() -> new NotFoundException("funnel", code));
    }

    /** The norms of all stages as they are now. */
    public StageNorms norms() {
        return new StageNorms(all());
    }
}
