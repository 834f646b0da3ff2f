package io.komdir.audit.audits.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The versions of the own templates of the organization in scope; they are only ever added. */
@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<TemplateVersionEntity, TemplateVersionEntity.Key> {
    private static final String NEWEST_AFTER = """
            from TemplateVersion v
            where v.code > ?1 and v.version = (select max(n.version) from TemplateVersion n where n.code = v.code)
            """;

    Optional<TemplateVersion> newest(String code) {
        return find("code", Sort.descending("version"), code)
                .firstResultOptional()
                .map(TemplateVersionEntity::templateVersion);
    }

    Optional<TemplateVersion> version(String code, int version) {
        return findByIdOptional(new TemplateVersionEntity.Key(code, version))
                .map(TemplateVersionEntity::templateVersion);
    }

    /** The lowest number of the organization's versions. */
    Optional<Integer> firstVersion(String code) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(version) from TemplateVersion where code = ?1", Integer.class)
                .setParameter(1, code)
                .getSingleResult());
    }

    /** The newest version of each template, by code, of those after {@code after}. */
    List<VersionHead> newestAfter(String after, int limit) {
        return find(NEWEST_AFTER, Sort.by("code"), after)
                .project(VersionHead.class)
                .page(0, limit)
                .list();
    }

    /** Newest first, of those before a number. */
    List<VersionHead> history(String code, int before, int limit) {
        return find("code = ?1 and version < ?2", Sort.descending("version"), code, before)
                .project(VersionHead.class)
                .page(0, limit)
                .list();
    }
}
