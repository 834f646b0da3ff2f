package io.komdir.platform.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs jobs that work across organizations, each in its own transaction. */
@ApplicationScoped
public class SystemTasks {
    private final OrganizationScope scope;
    private final TransactionSettings settings;

    SystemTasks(OrganizationScope scope, TransactionSettings settings) {
        this.scope = scope;
        this.settings = settings;
    }

    /**
     * Runs the work in a new transaction that sees what the task's policies open, and nothing of any organization
     * beyond that. What an organization needs is done afterwards, with {@link OrganizationScope#call}.
     *
     * @throws IllegalStateException when an organization is in scope
     */
    public <T> T call(SystemTask task, Supplier<T> work) {
        if (scope.current().isPresent()) {
            throw new IllegalStateException("A system task runs for no organization");
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            settings.set("komdir.system_task", task.setting());
            return work.get();
        });
    }

    /** The same as {@link #call} for work without a result. */
    public void run(SystemTask task, Runnable work) {
        call(task, () -> {
            work.run();
            return null;
        });
    }
}
