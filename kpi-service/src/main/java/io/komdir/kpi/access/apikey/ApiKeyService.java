package io.komdir.kpi.access.apikey;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes, lists and revokes the keys of the organization in scope. */
@ApplicationScoped
class ApiKeyService {
    private static final UUID FIRST = new UUID(0, 0);

    private final ApiKeyStore store;
    private final Organizations organizations;
    private final Revisions revisions;
    private final OrganizationScope scope;
    private final Clock clock;

    ApiKeyService(
            ApiKeyStore store, Organizations organizations, Revisions revisions, OrganizationScope scope, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.revisions = revisions;
        this.scope = scope;
        this.clock = clock;
    }

    /** Makes a key; the answer is the only place where the secret ever stands. */
    @Transactional
    public CreatedApiKey create(ApiKeyRequest input, String createdBy) {
        ApiKeyRules.check(input, organizations.today());
        revisions.bump();
        ApiKeySecret secret = ApiKeySecret.generate(scope.require());
        ApiKey key = new ApiKey(
                Ids.next(),
                input.name().strip(),
                input.scopes().stream().distinct().sorted().toList(),
                input.source(),
                input.expiresOn(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                createdBy);
        store.insert(key, secret.hash());
        return new CreatedApiKey(ApiKeyView.of(key), secret.reveal());
    }

    @Transactional
    public Page<ApiKey> list(PageRequest page) {
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        List<ApiKey> rows = store.list(after, page.fetch());
        return Page.of(rows, page, key -> Cursor.of(key.id()));
    }

    /** Once this has returned, no request with the key is let in any more, at any replica. */
    @Transactional
    public void revoke(UUID id) {
        revisions.bump();
        if (!store.delete(id)) {
            throw new NotFoundException("api-key", id);
        }
    }
}
