package io.komdir.audit.audits.auditor;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Finds auditors by how well they fit. */
@ApplicationScoped
class RankingStore {
    private static final String BEST = """
            SELECT * FROM auditor
            WHERE organization_id = :organization AND coalesce(employee, code) <> ALL (:except)
              AND code <> ALL (:except)
            ORDER BY CASE WHEN :niche::text = ANY (niche_keys) THEN :nichePoints ELSE 0 END
                   + CASE WHEN :product::text = ANY (product_keys) THEN :productPoints ELSE 0 END
                   + CASE WHEN :audience::text = ANY (audience_keys) THEN :audiencePoints ELSE 0 END
                   + least(audits_stated + audits_counted, :mostAudits) * :auditPoints DESC,
                     audits_stated + audits_counted DESC, code
            LIMIT :limit
            """;
    private static final String OF = """
            SELECT * FROM auditor
            WHERE organization_id = :organization AND (coalesce(employee, code) = ANY (:people) OR code = ANY (:people))
            ORDER BY code LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    RankingStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /**
     * The best first; of equals the one with more audits done, then by code.
     *
     * @param except employees who may not audit
     */
    List<Auditor> best(RankingCriteria wanted, Collection<String> except, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(BEST)
                .bind("organization", organization.require())
                .bindArray("except", String.class, except.toArray())
                .bind("niche", keyOrNull(wanted.niche()))
                .bind("product", keyOrNull(wanted.product()))
                .bind("audience", keyOrNull(wanted.audience()))
                .bind("nichePoints", Criterion.NICHE.points())
                .bind("productPoints", Criterion.PRODUCT.points())
                .bind("audiencePoints", Criterion.AUDIENCE.points())
                .bind("auditPoints", Criterion.AUDITS_DONE.points())
                .bind("mostAudits", Criterion.MOST_AUDITS)
                .bind("limit", limit)
                .map(AuditorStore::auditor)
                .list());
    }

    /** Those who are one of the employees, by code. */
    List<Auditor> of(Collection<String> people, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("organization", organization.require())
                .bindArray("people", String.class, people.toArray())
                .bind("limit", limit)
                .map(AuditorStore::auditor)
                .list());
    }

    private static String keyOrNull(String text) {
        return text == null ? null : TextNormalizer.key(text);
    }
}
