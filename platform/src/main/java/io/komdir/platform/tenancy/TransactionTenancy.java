package io.komdir.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;

/**
 * Sets the organization of each transaction right after it began: nested and suspended ones each get their own. There is
 * no default. A transaction that began without an organization sees no tenant row.
 */
@ApplicationScoped
class TransactionTenancy {
    private final OrganizationScope scope;
    private final CurrentOrganization current;
    private final TransactionSettings settings;
    private final TransactionManager transactions;

    TransactionTenancy(
            OrganizationScope scope,
            CurrentOrganization current,
            TransactionSettings settings,
            TransactionManager transactions) {
        this.scope = scope;
        this.current = current;
        this.settings = settings;
        this.transactions = transactions;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        scope.current().ifPresent(this::lockTo);
    }

    private void lockTo(String organization) {
        try {
            if (current.takeSnapshot()) {
                settings.snapshot();
            }
            settings.set("komdir.organization", organization);
        } catch (RuntimeException e) {
            endTransaction(e);
            throw e;
        }
    }

    /** The code that began the transaction never sees it, so it must not stay behind on the thread. */
    private void endTransaction(RuntimeException cause) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
