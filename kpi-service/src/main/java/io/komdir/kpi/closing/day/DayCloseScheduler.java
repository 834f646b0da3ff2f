package io.komdir.kpi.closing.day;

import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.platform.tenancy.SystemTask;
import io.komdir.platform.tenancy.TenantBatchRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/**
 * Closes the days that are due, oldest first, also those of a downtime. Every replica runs it; the organization's lock ensures
 * that a day closes once.
 */
@ApplicationScoped
class DayCloseScheduler {
    private static final Logger LOG = Logger.getLogger(DayCloseScheduler.class);
    /** Days of one organization before the turn of the next. */
    private static final int MAX_DAYS = 31;

    private final TenantBatchRunner runner;
    private final CloseSchedule schedule;
    private final Organizations organizations;
    private final DayCloseService service;
    private final DayCounters counters;
    private final Clock clock;

    DayCloseScheduler(
            TenantBatchRunner runner,
            CloseSchedule schedule,
            Organizations organizations,
            DayCloseService service,
            DayCounters counters,
            Clock clock) {
        this.runner = runner;
        this.schedule = schedule;
        this.organizations = organizations;
        this.service = service;
        this.counters = counters;
        this.clock = clock;
    }

    /** Closes all that is due now. An organization that fails is tried again next time and delays no other. */
    @Scheduled(every = "${komdir.days.close-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeDue() {
        runner.serve(
                SystemTask.DAY_CLOSER,
                (except, limit) -> schedule.due(clock.instant(), except, limit),
                this::closeDays,
                this::failed);
    }

    private void failed(String organization, RuntimeException cause) {
        counters.onFailed();
        LOG.errorf(cause, "The day of organization %s could not be closed; it is tried again", organization);
    }

    /** Whether more days may be due. */
    private boolean closeDays() {
        LocalDate last = lastDue();
        for (int days = 0; days < MAX_DAYS && !runner.stopping(); days++) {
            if (service.closeNext(last, ClosedDay.SCHEDULE).isEmpty()) {
                return false;
            }
        }
        return !runner.stopping();
    }

    private LocalDate lastDue() {
        OrganizationSettings settings = organizations.require();
        Instant now = clock.instant();
        LocalDate today = settings.dateOf(now);
        return settings.closesAt(today).isAfter(now) ? today.minusDays(1) : today;
    }
}
