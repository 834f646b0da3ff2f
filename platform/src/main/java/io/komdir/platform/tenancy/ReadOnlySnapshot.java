package io.komdir.platform.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/**
 * Transactions of reports: all their queries read one and the same state of the database, whatever commits meanwhile, and
 * none of them writes. Each query is planned for its own parameters, since a report over a day and one over years need
 * different plans; that costs less than a wrong plan. A statement that takes longer than
 * {@code komdir.report.statement-timeout} (20 s) is cancelled by the database, and the caller gets a problem: no
 * request holds it for longer.
 */
@ApplicationScoped
public class ReadOnlySnapshot {
    private final OrganizationScope scope;
    private final CurrentOrganization current;

    ReadOnlySnapshot(OrganizationScope scope, CurrentOrganization current) {
        this.scope = scope;
        this.current = current;
    }

    /**
     * Runs the work in a new transaction for the organization in scope. What the work calls joins the transaction.
     *
     * @throws IllegalStateException without an organization in scope, and inside a transaction: its queries have already
     *     begun to read
     */
    public <T> T call(Supplier<T> work) {
        scope.require();
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("A snapshot cannot begin inside a transaction");
        }
        current.openSnapshot();
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
