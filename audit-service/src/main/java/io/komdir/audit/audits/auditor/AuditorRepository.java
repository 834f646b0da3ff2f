package io.komdir.audit.audits.auditor;

import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.text.Texts;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The auditors of the organization in scope. */
@ApplicationScoped
class AuditorRepository
        implements PanacheRepositoryBase<AuditorEntity, String>, VersionedStore<String, AuditorEntity, Auditor> {
    private static final String EXCLUDED = "(coalesce(employee, code) in :employees or code in :employees)";
    private static final String HAS_NICHE = "array_contains(nicheKeys, :niche) and not " + EXCLUDED;
    private static final String BEST = "not " + EXCLUDED + """
             order by case when array_contains(nicheKeys, :niche) then :nichePoints else 0 end
                    + case when array_contains(productKeys, :product) then :productPoints else 0 end
                    + case when array_contains(audienceKeys, :audience) then :audiencePoints else 0 end
                    + least(auditsStated + auditsCounted, :maxAudits) * :auditPoints desc,
                      auditsStated + auditsCounted desc, code
            """;

    private final AdvisoryLock advisoryLock;

    AuditorRepository(AdvisoryLock advisoryLock) {
        this.advisoryLock = advisoryLock;
    }

    /** By code. */
    List<AuditorEntity> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return find("code > ?1", Sort.by("code"), after)
                .page(0, request.fetch())
                .list();
    }

    /**
     * The best first; of equals the one with more audits done, then by code.
     *
     * @param excluded employees who may not audit
     */
    List<AuditorEntity> best(RankingCriteria criteria, Collection<String> excluded, int limit) {
        Map<String, Object> parameters = Map.of(
                "employees", excluded,
                "niche", key(criteria.niche()),
                "product", key(criteria.product()),
                "audience", key(criteria.audience()),
                "nichePoints", Criterion.NICHE.points(),
                "productPoints", Criterion.PRODUCT.points(),
                "audiencePoints", Criterion.AUDIENCE.points(),
                "auditPoints", Criterion.AUDITS_DONE.points(),
                "maxAudits", Criterion.MAX_AUDITS);
        return find(BEST, parameters).page(0, limit).list();
    }

    /** Those who are one of the employees, by code. */
    List<AuditorEntity> among(Collection<String> employees, int limit) {
        return find(EXCLUDED, Sort.by("code"), Map.of("employees", employees))
                .page(0, limit)
                .list();
    }

    /**
     * Whether an auditor has experience in the niche.
     *
     * @param excluded employees who do not count
     */
    boolean anyHasNiche(String niche, Collection<String> excluded) {
        return count(HAS_NICHE, Map.of("employees", excluded, "niche", Texts.key(niche))) > 0;
    }

    @Override
    public void lock(String code) {
        advisoryLock.lock("auditor", code);
    }

    @Override
    public Optional<AuditorEntity> findByKey(String code) {
        return findByIdOptional(code);
    }

    @Override
    public Auditor content(AuditorEntity stored) {
        return stored.auditor();
    }

    @Override
    public EntityTag tag(AuditorEntity stored) {
        return EntityTags.of("auditor", stored.code, stored.version);
    }

    @Override
    public AuditorEntity save(String code, Optional<AuditorEntity> existing, Auditor auditor) {
        AuditorEntity entity = existing.orElseGet(AuditorEntity::new);
        entity.code = code;
        entity.replace(auditor);
        persist(entity);
        return entity;
    }

    /** No text has an empty key. */
    private static String key(String text) {
        return text == null ? "" : Texts.key(text);
    }
}
