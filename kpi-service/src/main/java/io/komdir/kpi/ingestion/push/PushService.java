package io.komdir.kpi.ingestion.push;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushMetrics;
import io.komdir.kpi.ingestion.PushParameters;
import io.komdir.kpi.ingestion.PushedRow;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.RowErrors;
import io.komdir.kpi.ingestion.RowsRejectedException;
import io.komdir.kpi.ingestion.SourceAccess;
import io.komdir.kpi.ingestion.quarantine.Quarantine;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Takes a push from its bytes to its answer. Nothing is locked while the bytes are read. */
@ApplicationScoped
public class PushService {
    private final Quarantine quarantine;
    private final SourceAccess access;
    private final PushMetrics metrics;
    private final RowErrors errors;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public PushService(
            Quarantine quarantine,
            SourceAccess access,
            PushMetrics metrics,
            RowErrors errors,
            Caller caller,
            Clock clock) {
        this.quarantine = quarantine;
        this.access = access;
        this.metrics = metrics;
        this.errors = errors;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Stores what can be stored.
     *
     * @throws RowsRejectedException with the rows' errors, when a row of an atomic push cannot be stored
     */
    public <R extends Record & PushedRow> PushResult push(PushHandler<R> kind, PushParameters request, byte[] body) {
        ParsedPush<R> read =
                ParsedPush.of(kind, request.format(), request.source().isEmpty(), body);
        String source = source(kind, request, read.source());
        if (read.rows().received() == 0) {
            throw new RuleViolationException(
                    new Violation(kind.schema().fields().list(), "empty-batch"));
        }
        Push push = request.push(kind.kind(), source, caller, clock.instant());
        try {
            Outcome outcome = store(
                    kind, push, read.rows(), (stored, rejected) -> quarantine.keep(stored, rejected, read.bodies()));
            return new PushResult(outcome, errors.of(outcome.rejected(), request.locale()));
        } catch (RowsRejectedException e) {
            throw errors.worded(e, kind.kind(), request.locale());
        }
    }

    /** CloudEvents name their source themselves; a source in the query then replaces it. */
    private String source(PushHandler<?> kind, PushParameters request, Optional<String> ofBody) {
        boolean replaces =
                request.format() == PushFormat.CLOUD_EVENTS && request.source().isPresent();
        return access.toPush(request.source(), replaces ? Optional.empty() : ofBody, kind.usualSource());
    }

    private <R extends Record & PushedRow> Outcome store(
            PushHandler<R> kind, Push push, ParsedRows<R> parsed, Rejections rejections) {
        var sample = metrics.start();
        try {
            kind.prepare(parsed.rows());
            Outcome outcome = kind.store(push, parsed, rejections);
            metrics.stored(push, outcome, sample);
            return outcome;
        } catch (RowsRejectedException e) {
            metrics.rejectedRows(push, e, sample);
            throw e;
        }
    }
}
