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
 * The data revision of the organization in scope: grows by one with every committed change and is part of every report and
 * every push answer.
 *
 * <p>Raising it locks the organization's row until the transaction ends. Changes of one organization therefore commit in
 * the order of their revisions, and a reader who has seen revision n has seen all changes up to n.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Revisions {
    private static final String BUMP =
            "UPDATE organization SET revision = revision + 1 WHERE organization_id = :organization RETURNING revision";
    private static final String CURRENT = "SELECT revision FROM organization WHERE organization_id = :organization";
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
     * @return the revision of this transaction's changes
     * @throws NotFoundException when the organization has not been created
     */
    public long bump() {
        return number(BUMP);
    }

    /**
     * Takes the organization's lock without a change: what is read afterwards stays as it is until the transaction ends, so
     * that a precondition can be checked before {@link #bump}.
     *
     * @return the current revision
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
        Optional<Long> revision = jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).findOne());
        return revision.orElseThrow(() -> new NotFoundException("organization", scope.require()));
    }
}
