package io.komdir.kpi.ingestion.daily;

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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Takes a push of daily rows from its bytes to its outcome. Nothing is locked while the bytes are read. */
@ApplicationScoped
class DailyPushes {
    private final DailyPushService service;
    private final Quarantine quarantine;
    private final SourceAccess access;
    private final FactMonths months;
    private final PushMetrics metrics;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DailyPushes(
            DailyPushService service,
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
        DailyRows rows = new DailyRows();
        ReadBatch read = read(request.format(), body, rows);
        String source = access.toPush(request.source(), read.source());
        if (read.rows() == 0) {
            throw new RuleViolationException(new Violation("rows", "empty-batch"));
        }
        Push push = request.push(PushKind.DAILY_ACTIVITY, source, caller.name(), clock.instant());
        ParsedRows<DailyRow> parsed = new ParsedRows<>(read.rows(), rows.rows(), rows.rejected());
        return store(push, parsed, (stored, rejected) -> quarantine.keep(stored, rejected, read.bodies()));
    }

    private Outcome store(Push push, ParsedRows<DailyRow> parsed, Rejections rejections) {
        var sample = metrics.start();
        try {
            months.ensure(days(parsed));
            Outcome outcome = service.push(push, parsed, rejections);
            metrics.stored(push, outcome, sample);
            return outcome;
        } catch (RowsRejectedException e) {
            metrics.refused(push, e, sample);
            throw e;
        }
    }

    private static ReadBatch read(PushFormat format, byte[] body, DailyRows rows) {
        return switch (format) {
            case NDJSON -> NdjsonBatch.read(body, DailyRows.SHAPE, rows);
            case CSV -> CsvBatch.read(body, DailyRows.SHAPE, rows);
            default -> JsonBatch.read(body, DailyRows.SHAPE, rows);
        };
    }

    private static Set<LocalDate> days(ParsedRows<DailyRow> parsed) {
        Set<LocalDate> days = new HashSet<>();
        parsed.rows().forEach(row -> days.add(row.date()));
        return days;
    }
}
