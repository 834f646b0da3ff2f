package io.komdir.kpi.reference.funnel;

import io.komdir.kpi.reference.metric.MetricService;
import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the funnels of the organization in scope. */
@ApplicationScoped
@Transactional
public class FunnelService {
    /** The closing of a day measures every funnel for every team and employee. */
    static final int MAX_FUNNELS = 50;

    private final FunnelRepository repository;
    private final MetricService metrics;
    private final RequestConstraints constraints;
    private final Upserts upserts;

    FunnelService(FunnelRepository repository, MetricService metrics, RequestConstraints constraints, Upserts upserts) {
        this.repository = repository;
        this.metrics = metrics;
        this.constraints = constraints;
        this.upserts = upserts;
    }

    /** All funnels by code; two queries of short tables. */
    public List<Funnel> all() {
        return repository.all();
    }

    /**
     * One funnel.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Funnel require(String code) {
        return repository.require("funnel", code).content();
    }

    /** The norms of all stages as they are now. */
    public StageNorms norms() {
        return new StageNorms(all());
    }

    /**
     * One funnel with its version.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Versioned<FunnelView> get(String code) {
        FunnelEntity funnel = repository.require("funnel", code);
        return Versioned.of(FunnelView.of(funnel.content()), funnel.tag());
    }

    /** By code. */
    public Page<FunnelView> list(PageRequest request) {
        return Page.of(repository.page(request), request, funnel -> Cursor.of(funnel.code))
                .map(funnel -> FunnelView.of(funnel.content()));
    }

    /**
     * Creates or replaces a funnel; the same again changes nothing.
     *
     * @throws ConflictException {@code too-many-funnels} when it would be one more than {@link #MAX_FUNNELS}
     */
    public Versioned<FunnelView> put(String code, FunnelRequest request, WriteConditions conditions) {
        return upserts.put(
                        repository,
                        code,
                        conditions,
                        existing -> requested(code, request, existing.isEmpty()),
                        funnel -> List.of())
                .map(funnel -> FunnelView.of(funnel.content()));
    }

    private Funnel requested(String code, FunnelRequest request, boolean added) {
        Violations violations = new Violations().when(!Codes.isCode(code), "code", "code");
        constraints.check(violations, request);
        if (!violations.has("stages")) {
            FunnelRules rules = new FunnelRules(metrics.byCode());
            violations.each("stages", request.stages(), (at, stage) -> {
                constraints.check(at, stage);
                rules.check(at, stage);
            });
        }
        violations.throwIfAny();
        if (added && repository.count() >= MAX_FUNNELS) {
            throw new ConflictException("too-many-funnels", MAX_FUNNELS);
        }
        return request.funnel(code);
    }
}
