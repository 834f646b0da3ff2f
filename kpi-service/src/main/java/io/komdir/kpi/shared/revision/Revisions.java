package io.komdir.kpi.shared.revision;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The data revision of the organization in scope: grows by one with every committed change and stands in every report and
 * every push answer.
 *
 * <p>Raising it locks the organization's row until the transaction ends. Changes of one organization therefore commit in
 * the order of their revisions, and a reader who has seen revision n has seen all changes up to n.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Revisions {
    private static final String BUMP =
            "UPDATE organization SET revision = revision + 1 WHERE organization_id = :code RETURNING revision";
    private static final String CURRENT = "SELECT revision FROM organization WHERE organization_id = :code";
    private static final String LOCK = CURRENT + " FOR NO KEY UPDATE";

    private final Jdbi jdbi;
    private final OrganizationScope scope;

    @Inject
    public Revisions(Jdbi jdbi, OrganizationScope scope) {
        this.jdbi = jdbi;
        this.scope = scope;
    }

    /**
     * Takes the next revision and the organization's lock. Call it once in a transaction, and only when something really
     * changes.
     *
     * @return the revision that this transaction's changes will stand under
     * @throws NotFoundException when the organization has not been created
     */
    public long bump() {
        return number(BUMP);
    }

    /**
     * Takes the organization's lock without a change: what is read afterwards stays as it is until the transaction ends, so
     * that a precondition can be checked before {@link #bump}.
     *
     * @return the present revision
     * @throws NotFoundException when the organization has not been created
     */
    public long lock() {
        return number(LOCK);
    }

    /**
     * The revision that this transaction sees.
     *
     * @throws NotFoundException when the organization has not been created
     */
    public long current() {
        return number(CURRENT);
    }

    private long number(String sql) {
        String code = scope.require();
        Optional<Long> revision = jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("code", code).mapTo(Long.class).findOne());
        return revision.orElseThrow(() -> new NotFoundException("organization", code));
    }
}
