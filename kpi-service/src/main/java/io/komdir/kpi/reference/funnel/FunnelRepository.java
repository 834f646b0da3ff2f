package io.komdir.kpi.reference.funnel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.komdir.kpi.shared.revision.RevisionedRepository;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The funnels of the organization in scope with their stages. */
@ApplicationScoped
class FunnelRepository implements RevisionedRepository<FunnelEntity, Funnel> {
    private final Revisions revisions;
    private final Stages stages;

    /** Rows of the table {@code funnel_stage}. */
    @ApplicationScoped
    static class Stages implements PanacheRepositoryBase<FunnelStageEntity, FunnelStageEntity.Key> {}

    FunnelRepository(Revisions revisions, Stages stages) {
        this.revisions = revisions;
        this.stages = stages;
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }

    @Override
    public FunnelEntity create() {
        return new FunnelEntity();
    }

    /** All funnels by code; two queries. */
    List<Funnel> all() {
        return withStages(listAll(Sort.by("code"))).stream()
                .map(FunnelEntity::content)
                .toList();
    }

    @Override
    public Optional<FunnelEntity> findByKey(String code) {
        Optional<FunnelEntity> found = findByIdOptional(code);
        found.ifPresent(funnel -> withStages(List.of(funnel)));
        return found;
    }

    @Override
    public List<FunnelEntity> page(PageRequest request) {
        return withStages(RevisionedRepository.super.page(request));
    }

    /** The stages go one by one and not by a bulk delete, so that the session forgets them. */
    @Override
    public FunnelEntity save(String code, Optional<FunnelEntity> existing, Funnel content) {
        FunnelEntity saved = RevisionedRepository.super.save(code, existing, content);
        stages.list("funnel", code).forEach(stages::delete);
        stages.flush();
        int position = 0;
        for (FunnelStage stage : content.stages()) {
            stages.persist(FunnelStageEntity.of(code, position++, stage));
        }
        stages.flush();
        return saved;
    }

    private List<FunnelEntity> withStages(List<FunnelEntity> funnels) {
        List<String> codes = funnels.stream().map(funnel -> funnel.code).toList();
        Map<String, List<FunnelStage>> found = stages.list("funnel in ?1", Sort.by("position"), codes).stream()
                .collect(groupingBy(FunnelStageEntity::funnel, mapping(FunnelStageEntity::stage, toList())));
        funnels.forEach(funnel -> funnel.stages = found.getOrDefault(funnel.code, List.of()));
        return funnels;
    }
}
