package io.komdir.kpi.ingestion.activity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.FactMonths;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.quarantine.QuarantinedRow;
import io.komdir.kpi.ingestion.quarantine.RowReplay;
import io.komdir.kpi.ingestion.row.CloudEventsBatch;
import io.komdir.kpi.ingestion.row.NdjsonBatch;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Counts rejected events, each under the source of its push. */
@ApplicationScoped
public class ActivityReplay implements RowReplay {
    private static final String OTHER_SOURCE = "other-source";

    private final ActivityPushService service;
    private final FactMonths months;

    @Inject
    public ActivityReplay(ActivityPushService service, FactMonths months) {
        this.service = service;
        this.months = months;
    }

    @Override
    public PushKind kind() {
        return PushKind.ACTIVITIES;
    }

    @Override
    @Transactional(MANDATORY)
    public Outcome replay(Push push, List<QuarantinedRow> quarantined, Rejections rejections) {
        Activities parsed = new Activities(false);
        for (int i = 0; i < quarantined.size(); i++) {
            read(quarantined.get(i), i + 1, parsed);
        }
        months.ensure(Activity.possibleDays(parsed.events()));
        ParsedRows<Activity> rows = new ParsedRows<>(quarantined.size(), parsed.events(), parsed.rejected());
        return service.push(push, rows, rejections);
    }

    private static void read(QuarantinedRow row, int number, Activities parsed) {
        if (row.code().equals(OTHER_SOURCE)) {
            // The event names another source than its push; nothing that can be mended here makes it one of this
            // source.
            parsed.unreadable(number, new Violation("source", OTHER_SOURCE, row.source()));
        } else if (row.format() == PushFormat.CLOUD_EVENTS) {
            readCloudEvent(row, number, parsed);
        } else {
            NdjsonBatch.readOne(row.body(), number, Activities.SHAPE, parsed);
        }
    }

    private static void readCloudEvent(QuarantinedRow row, int number, Activities parsed) {
        try {
            CloudEventsBatch.readOne(row.body(), number, Activities.CLOUD_EVENT, parsed);
        } catch (BadRequestException e) {
            parsed.unreadable(number, new Violation("", "malformed-row"));
        }
    }
}
