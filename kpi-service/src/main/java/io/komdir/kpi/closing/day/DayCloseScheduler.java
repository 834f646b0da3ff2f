package io.komdir.kpi.closing.day;

import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.TenantBatchRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/**
 * Closes the days that are due, oldest first, also those of a downtime. Every replica runs it; the organization's lock sees
 * to it that a day closes once.
 */
@ApplicationScoped
class DayCloseScheduler {
    private static final Logger LOG = Logger.getLogger(DayCloseScheduler.class);
    /** An organization that lags far behind lets the others go first after so many days. */
    private static final int DAYS_AT_ONCE = 31;

    private final TenantBatchRunner due;
    private final CloseSchedule schedule;
    private final Organizations organizations;
    private final DayCloseService closing;
    private final DayCounters counters;
    private final Clock clock;

    @Inject
    DayCloseScheduler(
            TenantBatchRunner due,
            CloseSchedule schedule,
            Organizations organizations,
            DayCloseService closing,
            DayCounters counters,
            Clock clock) {
        this.due = due;
        this.schedule = schedule;
        this.organizations = organizations;
        this.closing = closing;
        this.counters = counters;
        this.clock = clock;
    }

    /** Closes all that is due now. An organization that fails is tried again next time and holds up no other. */
    @Scheduled(every = "${komdir.days.close-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeDue() {
        due.serve(
                SystemTask.DAY_CLOSER,
                (except, limit) -> schedule.due(clock.instant(), except, limit),
                this::closeDays,
                this::failed);
    }

    private void failed(String organization, RuntimeException why) {
        counters.onFailed();
        LOG.errorf(why, "The day of organization %s could not be closed; it is tried again", organization);
    }

    /** Whether more days may be due. */
    private boolean closeDays() {
        LocalDate last = lastDue();
        for (int days = 0; days < DAYS_AT_ONCE && !due.stopping(); days++) {
            if (closing.closeNext(last, ClosedDay.SCHEDULE).isEmpty()) {
                return false;
            }
        }
        return !due.stopping();
    }

    private LocalDate lastDue() {
        OrganizationSettings settings = organizations.require();
        Instant now = clock.instant();
        LocalDate today = settings.dateOf(now);
        return settings.closesAt(today).isAfter(now) ? today.minusDays(1) : today;
    }
}
