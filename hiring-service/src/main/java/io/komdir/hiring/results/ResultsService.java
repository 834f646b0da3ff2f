package io.komdir.hiring.results;

import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the newest results, whatever the order in which they arrive. */
@ApplicationScoped
class ResultsService {
    private final MonthStore months;
    private final DayStore days;

    ResultsService(MonthStore months, DayStore days) {
        this.months = months;
        this.days = days;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void monthClosed(ReceivedEvent event, MonthClosed data) {
        months.save(event.id(), data);
    }

    /** Days of teams and of the organization are not kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dayClosed(ReceivedEvent event, DayClosed data) {
        if (data.isOfEmployee()) {
            days.save(data);
        }
    }
}
