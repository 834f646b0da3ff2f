package io.komdir.kpi.reference.metric;

import io.komdir.kpi.shared.revision.RevisionedRepository;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.PageRequest;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The metrics of the organization in scope, in the order of reports: by position, then code. */
@ApplicationScoped
class MetricRepository implements RevisionedRepository<MetricEntity, MetricDefinition> {
    private static final Sort ORDER = Sort.by("position").and("code");

    private final Revisions revisions;

    MetricRepository(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }

    @Override
    public MetricEntity create() {
        return new MetricEntity();
    }

    List<MetricDefinition> all() {
        return listAll(ORDER).stream().map(MetricEntity::content).toList();
    }

    @Override
    public List<MetricEntity> page(PageRequest request) {
        Optional<Cursor> after = request.after();
        int position = after.map(cursor -> (int) cursor.number(0)).orElse(-1);
        String code = after.map(cursor -> cursor.text(1)).orElse("");
        return find("position > ?1 or (position = ?1 and code > ?2)", ORDER, position, code)
                .page(0, request.fetch())
                .list();
    }

    /** Codes of the funnels that count the metric in a stage, as the foreign key checks it. */
    List<String> funnelsOf(String metric) {
        return getEntityManager()
                .createQuery(
                        "select distinct s.funnel from FunnelStage s where s.metric = :metric order by s.funnel",
                        String.class)
                .setParameter("metric", metric)
                .getResultList();
    }
}
