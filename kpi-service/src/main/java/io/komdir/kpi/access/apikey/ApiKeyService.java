package io.komdir.kpi.access.apikey;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Creates, lists and revokes the keys of the organization in scope. */
@ApplicationScoped
@Transactional
class ApiKeyService {
    private final ApiKeyRepository repository;
    private final RequestConstraints constraints;
    private final Organizations organizations;
    private final Revisions revisions;
    private final OrganizationScope scope;
    private final Clock clock;

    ApiKeyService(
            ApiKeyRepository repository,
            RequestConstraints constraints,
            Organizations organizations,
            Revisions revisions,
            OrganizationScope scope,
            Clock clock) {
        this.repository = repository;
        this.constraints = constraints;
        this.organizations = organizations;
        this.revisions = revisions;
        this.scope = scope;
        this.clock = clock;
    }

    /** Creates a key; the answer is the only one that contains the secret. */
    public CreatedApiKeyView create(ApiKeyRequest request, String createdBy) {
        check(request);
        revisions.bump();
        ApiKeySecret secret = ApiKeySecret.generate(scope.require());
        ApiKeyEntity key = new ApiKeyEntity();
        key.id = Ids.next();
        key.name = request.name();
        key.keyHash = secret.hash();
        key.scopes = request.scopes().stream().distinct().sorted().toList();
        key.source = request.source();
        key.expiresOn = request.expiresOn();
        key.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        key.createdBy = createdBy;
        repository.persist(key);
        return new CreatedApiKeyView(ApiKeyView.of(key), secret.reveal());
    }

    /** Oldest first. */
    public Page<ApiKeyView> list(PageRequest request) {
        return Page.of(repository.page(request), request, key -> Cursor.of(key.id))
                .map(ApiKeyView::of);
    }

    /** Once this has returned, no request with the key is let in any more, at any replica. */
    public void revoke(UUID id) {
        revisions.bump();
        if (!repository.deleteById(id)) {
            throw new NotFoundException("api-key", id);
        }
    }

    private void check(ApiKeyRequest request) {
        LocalDate expiresOn = request.expiresOn();
        boolean past = expiresOn != null && expiresOn.isBefore(organizations.today());
        constraints
                .check(request)
                .each(
                        "scopes",
                        request.scopes(),
                        (item, text) -> item.when(ApiKeyScope.of(text).isEmpty(), "", "one-of", ApiKeyScope.list()))
                .when(past, "expiresOn", "past")
                .throwIfAny();
    }
}
