package io.komdir.kpi.ingestion;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Counts each branch that a row can take; never by organization or source, of which there may be thousands. */
@ApplicationScoped
public class PushMetrics {
    private final MeterRegistry registry;

    @Inject
    public PushMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public Timer.Sample start() {
        return Timer.start(registry);
    }

    /** A push that is committed. */
    public void stored(Push push, Outcome outcome, Timer.Sample sample) {
        boolean counts = push.kind().takesEachOnce();
        rows(push, "received", outcome.received());
        rows(push, "changed", outcome.changed());
        rows(push, counts ? "duplicate" : "unchanged", outcome.unchanged());
        rows(push, "superseded", outcome.superseded().size());
        rows(push, "quarantined", outcome.rejected().size());
        rejected(push, outcome.rejected());
        stop(push, "stored", sample);
    }

    /** An atomic push that stored nothing. */
    public void rejectedRows(Push push, RowsRejectedException e, Timer.Sample sample) {
        rows(push, "received", e.received());
        rows(push, "refused", e.received());
        rejected(push, e.rejected());
        stop(push, "refused", sample);
    }

    private void rejected(Push push, Iterable<RejectedRow> rejected) {
        for (RejectedRow row : rejected) {
            registry.counter(
                            "komdir.push.rejected",
                            "kind",
                            kind(push),
                            "code",
                            row.reason().code())
                    .increment();
        }
    }

    private void rows(Push push, String outcome, int count) {
        registry.counter("komdir.push.rows", "kind", kind(push), "outcome", outcome)
                .increment(count);
    }

    private void stop(Push push, String outcome, Timer.Sample sample) {
        sample.stop(registry.timer(
                "komdir.push.duration",
                "kind",
                kind(push),
                "format",
                push.format().name().toLowerCase(Locale.ROOT),
                "outcome",
                outcome));
    }

    private static String kind(Push push) {
        return push.kind().name().toLowerCase(Locale.ROOT);
    }
}
