package io.komdir.audit.measurement;

import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Keeps the results of closed days, each event with one statement, in whatever order they arrive. */
@ApplicationScoped
public class ResultsService {
    private final ResultQueries results;
    private final CorrectionQueries corrections;
    private final Event<ScopeMeasured> arrivals;

    ResultsService(ResultQueries results, CorrectionQueries corrections, Event<ScopeMeasured> arrivals) {
        this.results = results;
        this.corrections = corrections;
        this.arrivals = arrivals;
    }

    /** A row of a newer revision stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closed(ReceivedEvent event, DayClosed data) {
        if (results.save(event.id(), data)) {
            arrivals.fire(new ScopeMeasured(data.scope(), data.date()));
        }
    }

    /**
     * The highest revision has the value now, the lowest the value at closing. Fired for every scope whose figures change, in
     * their order, so that two corrections at once never wait for each other in a circle.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void corrected(ReceivedEvent event, DayCorrected data) {
        results.save(event.id(), data);
        corrections.scopesOf(data).forEach(scope -> arrivals.fire(new ScopeMeasured(scope, data.date())));
    }

    /** A row of a newer revision stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void measured(ReceivedEvent event, ConversionMeasured data) {
        if (results.save(event.id(), data)) {
            arrivals.fire(new ScopeMeasured(data.scope(), data.date()));
        }
    }
}
