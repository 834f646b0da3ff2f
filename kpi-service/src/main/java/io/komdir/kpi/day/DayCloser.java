package io.komdir.kpi.day;

import io.komdir.kpi.organization.OrganizationSettings;
import io.komdir.kpi.organization.Organizations;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.SystemTasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Closes the days that are due, oldest first, also those of a downtime. Every replica runs it; the organization's lock sees
 * to it that a day closes once.
 */
@ApplicationScoped
class DayCloser {
    private static final Logger LOG = Logger.getLogger(DayCloser.class);
    private static final int ORGANIZATIONS_AT_ONCE = 100;
    /** An organization that lags far behind lets the others go first after so many days. */
    private static final int DAYS_AT_ONCE = 31;

    private final SystemTasks tasks;
    private final OrganizationScope scope;
    private final CloseSchedule schedule;
    private final Organizations organizations;
    private final DayClosing closing;
    private final DayCounters counters;
    private final Clock clock;
    private volatile boolean stopping;

    @Inject
    DayCloser(
            SystemTasks tasks,
            OrganizationScope scope,
            CloseSchedule schedule,
            Organizations organizations,
            DayClosing closing,
            DayCounters counters,
            Clock clock) {
        this.tasks = tasks;
        this.scope = scope;
        this.schedule = schedule;
        this.organizations = organizations;
        this.closing = closing;
        this.counters = counters;
        this.clock = clock;
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Closes all that is due now. An organization that fails is tried again next time and holds up no other. */
    @Scheduled(every = "${komdir.days.close-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeDue() {
        Set<String> done = new HashSet<>();
        List<String> due = due(done);
        while (!due.isEmpty()) {
            for (String organization : due) {
                if (stopping) {
                    return;
                }
                if (!hasMore(organization)) {
                    done.add(organization);
                }
            }
            due = due(done);
        }
    }

    private List<String> due(Set<String> done) {
        List<String> due = new ArrayList<>(
                tasks.call(SystemTask.DAY_CLOSER, () -> schedule.due(clock.instant(), done, ORGANIZATIONS_AT_ONCE)));
        // Each replica takes another order, so that they share the work instead of waiting for the same lock.
        Collections.shuffle(due);
        return due;
    }

    private boolean hasMore(String organization) {
        try {
            return scope.call(organization, this::closeDays);
        } catch (RuntimeException e) {
            counters.onFailed();
            LOG.errorf(e, "The day of organization %s could not be closed; it is tried again", organization);
            return false;
        }
    }

    /** Whether more days may be due. */
    private boolean closeDays() {
        LocalDate last = lastDue();
        for (int days = 0; days < DAYS_AT_ONCE && !stopping; days++) {
            if (closing.closeNext(last, ClosedDay.SCHEDULE).isEmpty()) {
                return false;
            }
        }
        return !stopping;
    }

    private LocalDate lastDue() {
        OrganizationSettings settings = organizations.require();
        Instant now = clock.instant();
        LocalDate today = settings.dateOf(now);
        return settings.closesAt(today).isAfter(now) ? today.minusDays(1) : today;
    }
}
