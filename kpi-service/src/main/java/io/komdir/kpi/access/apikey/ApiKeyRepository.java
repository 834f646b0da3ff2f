package io.komdir.kpi.access.apikey;

import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The keys of the organization in scope. */
@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    /** One page and one more, oldest first. */
    List<ApiKeyEntity> page(PageRequest request) {
        UUID after = request.after().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return find("id > ?1", Sort.by("id"), after).page(0, request.fetch()).list();
    }
}
