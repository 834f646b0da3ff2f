package io.komdir.kpi.reference.metric;

import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and changes the metrics of the organization in scope. */
@ApplicationScoped
class MetricService {
    private static final int STEP = 10;

    private final EntityManager entities;
    private final MetricCatalogue catalogue;
    private final MetricPages pages;
    private final MetricNames names;
    private final Revisions revisions;
    private final OrganizationScope scope;

    MetricService(
            EntityManager entities,
            MetricCatalogue catalogue,
            MetricPages pages,
            MetricNames names,
            Revisions revisions,
            OrganizationScope scope) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.pages = pages;
        this.names = names;
        this.revisions = revisions;
        this.scope = scope;
    }

    @Transactional
    public StoredMetric get(String code) {
        return find(code)
                .map(entity -> StoredMetric.of(entity, false))
                .orElseThrow(() -> new NotFoundException("metric", code));
    }

    @Transactional
    public Page<MetricDefinition> list(PageRequest page) {
        return pages.read(page);
    }

    /** Creates or replaces it; the same definition again changes nothing. */
    @Transactional
    public StoredMetric put(String code, MetricRequest input, Locale locale, String ifMatch, String ifNoneMatch) {
        revisions.lock();
        Optional<MetricEntity> present = find(code);
        var tag = present.map(entity -> StoredMetric.of(entity, false).tag(locale));
        Preconditions.ifMatch(ifMatch, tag);
        Preconditions.ifNoneMatch(ifNoneMatch, tag);
        Map<String, MetricDefinition> all = catalogue.byCode();
        MetricRules.check(code, input, !names.isStandard(code), all, catalogue.funnelsOf(code));
        int position = present.map(entity -> entity.position).orElseGet(() -> end(all));
        String name = input.name() == null ? null : input.name().strip();
        MetricDefinition definition = input.definition(code, names.own(code, name), position);
        if (present.isPresent() && present.get().definition().equals(definition)) {
            return StoredMetric.of(present.get(), false);
        }
        MetricEntity entity = present.orElseGet(() -> new MetricEntity(scope.require(), code));
        entity.become(definition, revisions.bump());
        entities.persist(entity);
        return StoredMetric.of(entity, present.isEmpty());
    }

    private Optional<MetricEntity> find(String code) {
        return Optional.ofNullable(entities.find(MetricEntity.class, new MetricId(scope.require(), code)));
    }

    private static int end(Map<String, MetricDefinition> all) {
        int last =
                all.values().stream().mapToInt(MetricDefinition::position).max().orElse(0);
        return last + STEP;
    }
}
