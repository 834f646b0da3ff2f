package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.FactMonths;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushMetrics;
import io.komdir.kpi.ingestion.PushParameters;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.RowsRejectedException;
import io.komdir.kpi.ingestion.SourceAccess;
import io.komdir.kpi.ingestion.quarantine.Quarantine;
import io.komdir.kpi.ingestion.row.BatchBody;
import io.komdir.kpi.ingestion.row.CloudEventsBatch;
import io.komdir.kpi.ingestion.row.CsvBatch;
import io.komdir.kpi.ingestion.row.JsonBatch;
import io.komdir.kpi.ingestion.row.NdjsonBatch;
import io.komdir.kpi.ingestion.row.ReadBatch;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Takes a push of activities from its bytes to its outcome. Nothing is locked while the bytes are read. */
@ApplicationScoped
class ActivityPushes {
    private final ActivityPushService service;
    private final Quarantine quarantine;
    private final SourceAccess access;
    private final FactMonths months;
    private final PushMetrics metrics;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ActivityPushes(
            ActivityPushService service,
            Quarantine quarantine,
            SourceAccess access,
            FactMonths months,
            PushMetrics metrics,
            Caller caller,
            Clock clock) {
        this.service = service;
        this.quarantine = quarantine;
        this.access = access;
        this.months = months;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    Outcome push(PushParameters request, byte[] body) {
        BatchBody.requireText(body);
        boolean cloudEvents = request.format() == PushFormat.CLOUD_EVENTS;
        Activities events = new Activities(cloudEvents && request.source().isEmpty());
        ReadBatch read = read(request.format(), body, events);
        String source = source(request, read, events);
        if (read.rows() == 0) {
            throw new RuleViolationException(new Violation("events", "empty-batch"));
        }
        Push push = request.push(PushKind.ACTIVITIES, source, caller.name(), clock.instant());
        ParsedRows<Activity> parsed = new ParsedRows<>(read.rows(), events.events(), events.rejected());
        return store(push, parsed, (stored, rejected) -> quarantine.keep(stored, rejected, read.bodies()));
    }

    /** CloudEvents name their source themselves; a source in the query then replaces it. */
    private String source(PushParameters request, ReadBatch read, Activities events) {
        if (request.format() == PushFormat.CLOUD_EVENTS) {
            return access.toPush(request.source().or(events::source), Optional.empty());
        }
        return access.toPush(request.source(), read.source());
    }

    private Outcome store(Push push, ParsedRows<Activity> parsed, Rejections rejections) {
        var sample = metrics.start();
        try {
            months.ensure(Activity.possibleDays(parsed.rows()));
            Outcome outcome = service.push(push, parsed, rejections);
            metrics.stored(push, outcome, sample);
            return outcome;
        } catch (RowsRejectedException e) {
            metrics.refused(push, e, sample);
            throw e;
        }
    }

    private static ReadBatch read(PushFormat format, byte[] body, Activities events) {
        return switch (format) {
            case NDJSON -> NdjsonBatch.read(body, Activities.SHAPE, events);
            case CSV -> CsvBatch.read(body, Activities.SHAPE, events);
            case CLOUD_EVENTS -> CloudEventsBatch.read(body, Activities.CLOUD_EVENT, events);
            default -> JsonBatch.read(body, Activities.SHAPE, events);
        };
    }
}
