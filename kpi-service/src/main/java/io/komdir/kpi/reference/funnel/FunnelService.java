package io.komdir.kpi.reference.funnel;

import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Keeps the funnels of the organization in scope. */
@ApplicationScoped
class FunnelService {
    /** Every closing of a day measures all of them for everybody. */
    static final int MOST = 50;

    private final FunnelStore store;
    private final MetricCatalogue metrics;
    private final Revisions revisions;

    FunnelService(FunnelStore store, MetricCatalogue metrics, Revisions revisions) {
        this.store = store;
        this.metrics = metrics;
        this.revisions = revisions;
    }

    /**
     * One funnel.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    @Transactional
    public StoredFunnel get(String code) {
        return store.find(code).orElseThrow(() -> new NotFoundException("funnel", code));
    }

    /** By code. */
    @Transactional
    public Page<FunnelView> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(
                        store.page(after, request.fetch()),
                        request,
                        stored -> Cursor.of(stored.funnel().code()))
                .map(stored -> FunnelView.of(stored.funnel()));
    }

    /**
     * Creates or replaces a funnel; the same again changes nothing.
     *
     * @throws ConflictException {@code too-many-funnels} when it would be one more than {@link #MOST}
     */
    @Transactional
    public StoredFunnel put(String code, FunnelRequest input, String ifMatch, String ifNoneMatch) {
        revisions.lock();
        Optional<StoredFunnel> present = store.find(code);
        Preconditions.ifMatch(ifMatch, present.map(StoredFunnel::tag));
        Preconditions.ifNoneMatch(ifNoneMatch, present.map(StoredFunnel::tag));
        FunnelRules.check(code, input, metrics.byCode());
        Funnel funnel = input.funnel(code);
        if (present.isPresent() && present.get().funnel().equals(funnel)) {
            return present.get();
        }
        if (present.isEmpty() && store.count() >= MOST) {
            throw new ConflictException("too-many-funnels", MOST);
        }
        StoredFunnel changed = new StoredFunnel(funnel, revisions.bump(), present.isEmpty());
        store.save(changed);
        return changed;
    }
}
