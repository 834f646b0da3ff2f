package io.komdir.platform.sql;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jdbi.v3.core.Jdbi;

/**
 * Locks something of the organization by name until the transaction ends, also what has no row yet. Two names that hash alike
 * only wait for each other.
 */
@ApplicationScoped
public class AdvisoryLock {
    private static final String ADVISORY_LOCK = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final Jdbi jdbi;
    private final OrganizationScope scope;

    AdvisoryLock(Jdbi jdbi, OrganizationScope scope) {
        this.jdbi = jdbi;
        this.scope = scope;
    }

    /**
     * Waits until no other transaction holds the same lock of the organization in scope. Take it before the first read of what
     * it protects; transactions that take several take them in one order.
     *
     * @param kind what is locked, for example {@code auditor}
     * @param names which one, for example its code; none for all of the kind
     * @throws jakarta.transaction.TransactionalException when no transaction runs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String kind, Object... names) {
        StringJoiner name = new StringJoiner("|").add(kind).add(scope.require());
        Arrays.stream(names).map(String::valueOf).forEach(name::add);
        jdbi.useHandle(handle -> handle.select(ADVISORY_LOCK, name.toString())
                .mapTo(Integer.class)
                .one());
    }
}
