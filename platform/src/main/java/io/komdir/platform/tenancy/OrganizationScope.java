package io.komdir.platform.tenancy;

import io.komdir.platform.text.Codes;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The organization for which the current code runs. It lives in the CDI request context, never in a plain thread-local:
 * it cannot reach another request, and a thread without a request context has none.
 *
 * <p>An organization never changes inside a running transaction, because the transaction was opened for the former one;
 * an attempt is an {@link IllegalStateException}.
 */
@ApplicationScoped
public class OrganizationScope {
    private final CurrentOrganization current;

    OrganizationScope(CurrentOrganization current) {
        this.current = current;
    }

    /** Whether the text is a well-formed organization code: 1 to 64 of letters, digits and {@code . _ : -}. */
    public static boolean isCode(String organization) {
        return Codes.isCode(organization);
    }

    /** The organization of this code, or empty when none was entered. */
    public Optional<String> current() {
        return requestContext().isActive() ? Optional.ofNullable(current.code()) : Optional.empty();
    }

    /** The organization of this code; an {@link IllegalStateException} when none was entered. */
    public String require() {
        return current().orElseThrow(() -> new IllegalStateException("No organization is in scope"));
    }

    /**
     * Sets the organization for the rest of the running request.
     *
     * @throws IllegalStateException when the request already runs for another organization, when no request is active,
     *     or when a transaction is already open
     */
    public void enter(String organization) {
        requireCode(organization);
        if (!requestContext().isActive()) {
            throw new IllegalStateException("An organization can only be entered inside a request");
        }
        if (organization.equals(current.code())) {
            return;
        }
        if (current.code() != null) {
            throw new IllegalStateException("The request already runs for another organization");
        }
        refuseInsideTransaction();
        current.become(organization);
    }

    /**
     * Runs background work for an organization and forgets the organization afterwards, also when the work fails. A
     * request context is made for the work when there is none.
     *
     * @throws IllegalStateException when a transaction of another scope is open
     */
    public <T> T call(String organization, Supplier<T> work) {
        requireCode(organization);
        ManagedContext context = requestContext();
        if (context.isActive()) {
            return switched(organization, work);
        }
        context.activate();
        try {
            return switched(organization, work);
        } finally {
            context.terminate();
        }
    }

    /** The same as {@link #call} for work without a result. */
    public void run(String organization, Runnable work) {
        call(organization, () -> {
            work.run();
            return null;
        });
    }

    private <T> T switched(String organization, Supplier<T> work) {
        String before = current.code();
        if (organization.equals(before)) {
            return work.get();
        }
        refuseInsideTransaction();
        current.become(organization);
        try {
            return work.get();
        } finally {
            current.become(before);
        }
    }

    private static void requireCode(String organization) {
        if (!Codes.isCode(organization)) {
            throw new IllegalArgumentException("Not an organization code");
        }
    }

    private static void refuseInsideTransaction() {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("The organization cannot change inside a transaction");
        }
    }

    private static ManagedContext requestContext() {
        return Arc.container().requestContext();
    }
}
