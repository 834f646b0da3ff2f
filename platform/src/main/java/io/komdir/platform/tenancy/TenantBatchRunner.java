package io.komdir.platform.tenancy;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Does what is due for many organizations, in turns, also what was left by a downtime. Every replica may do it at once: the
 * step itself sees to it, by a lock, that nothing is done twice.
 */
@ApplicationScoped
public class TenantBatchRunner {
    private static final int AT_ONCE = 100;

    private final SystemTasks tasks;
    private final OrganizationScope scope;
    private volatile boolean stopping;

    TenantBatchRunner(SystemTasks tasks, OrganizationScope scope) {
        this.tasks = tasks;
        this.scope = scope;
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Whether the service stops; a long step ends then. */
    public boolean stopping() {
        return stopping;
    }

    /**
     * Gives every due organization its steps until none is due any more or the service stops. One that lags far behind
     * holds up no other: it gets its next step when the others had theirs.
     *
     * @param task opens to {@code due} the rows that it needs
     * @param step one bounded piece of work for the organization in scope; whether there may be more
     * @param failed called with an organization whose step threw; it gets no further step in this call
     */
    public void serve(SystemTask task, Due due, BooleanSupplier step, BiConsumer<String, RuntimeException> failed) {
        Set<String> done = new HashSet<>();
        List<String> turn = turn(task, due, done);
        while (!turn.isEmpty() && !stopping) {
            for (String organization : turn) {
                if (stopping) {
                    return;
                }
                if (!hasMore(organization, step, failed)) {
                    done.add(organization);
                }
            }
            turn = turn(task, due, done);
        }
    }

    private List<String> turn(SystemTask task, Due due, Set<String> done) {
        List<String> turn = new ArrayList<>(tasks.call(task, () -> due.organizations(done, AT_ONCE)));
        // Each replica takes another order, so that they share the work instead of waiting for the same lock.
        Collections.shuffle(turn);
        return turn;
    }

    private boolean hasMore(String organization, BooleanSupplier step, BiConsumer<String, RuntimeException> failed) {
        try {
            return scope.call(organization, step::getAsBoolean);
        } catch (RuntimeException e) {
            failed.accept(organization, e);
            return false;
        }
    }

    /** Finds who is due. */
    @FunctionalInterface
    public interface Due {
        /**
         * Organizations with something due, the longest waiting first.
         *
         * @param except those that are done already
         * @param limit most of them to return
         */
        List<String> organizations(Set<String> except, int limit);
    }
}
