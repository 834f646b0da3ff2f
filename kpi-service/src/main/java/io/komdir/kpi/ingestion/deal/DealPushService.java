package io.komdir.kpi.ingestion.deal;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushReferenceData;
import io.komdir.kpi.ingestion.PushReferenceDataLoader;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.batch.PushCompletion;
import io.komdir.kpi.ingestion.deal.DealStore.SetDeals;
import io.komdir.kpi.ingestion.push.DeduplicatedRows;
import io.komdir.kpi.ingestion.push.PushHandler;
import io.komdir.kpi.ingestion.push.RejectedRows;
import io.komdir.kpi.ingestion.row.RecordSchema;
import io.komdir.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deals: the row replaces what was known under its id, whatever its source. Locks are taken by id, then the organization's. */
@Singleton
public class DealPushService implements PushHandler<DealRow> {
    private static final String USUAL_SOURCE = "deals";
    /** The last day on which a next step may be due. */
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final PushReferenceDataLoader referenceDataLoader;
    private final DealStore deals;
    private final PushCompletion completion;

    @Inject
    public DealPushService(PushReferenceDataLoader referenceDataLoader, DealStore deals, PushCompletion completion) {
        this.referenceDataLoader = referenceDataLoader;
        this.deals = deals;
        this.completion = completion;
    }

    @Override
    public PushKind kind() {
        return PushKind.DEALS;
    }

    @Override
    public RecordSchema<DealRow> schema() {
        return DealRow.SCHEMA;
    }

    @Override
    public Optional<String> usualSource() {
        return Optional.of(USUAL_SOURCE);
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<DealRow> parsed, Rejections rejections) {
        Set<String> employees = new HashSet<>();
        parsed.rows().forEach(row -> employees.add(row.employee()));
        PushReferenceData referenceData = referenceDataLoader.load(employees);
        RejectedRows rejectedRows = new RejectedRows(push, parsed);
        DeduplicatedRows<DealRow> rows = DeduplicatedRows.of(
                rejectedRows.keepValid(parsed.rows(), (row, violations) -> check(referenceData, row, violations)),
                DealRow.BY_ID);
        rejectedRows.requireNoneWhenAtomic();
        SetDeals written = deals.set(rows.rows(), row -> parsed.origin(push, row), parsed.replayed());
        rejections.keep(push, rejectedRows.rows());
        List<Integer> superseded = new ArrayList<>(rows.superseded());
        List<DealRow> stored = new ArrayList<>();
        for (DealRow row : rows.rows()) {
            if (written.holds(row)) {
                stored.add(row);
            } else {
                superseded.add(row.number());
            }
        }
        return completion.complete(
                push,
                new Outcome(
                        push.batch(),
                        0,
                        parsed.received(),
                        written.changed(),
                        stored.size() - written.changed(),
                        superseded,
                        rejectedRows.rows(),
                        day(stored, referenceData, Comparator.naturalOrder()),
                        day(stored, referenceData, Comparator.reverseOrder())));
    }

    private static void check(PushReferenceData referenceData, DealRow row, List<Violation> violations) {
        referenceData.checkEmployee(row.employee(), violations);
        referenceData.checkMoment("stageEnteredAt", row.stageEnteredAt(), violations);
        if (row.nextStepAt() != null) {
            referenceData.checkMoment("nextStepAt", row.nextStepAt(), LAST_DAY, violations);
        }
        if (row.amount().signum() < 0) {
            violations.add(new Violation("amount", "negative-value", "amount"));
        }
    }

    private static LocalDate day(List<DealRow> rows, PushReferenceData referenceData, Comparator<LocalDate> order) {
        return rows.stream()
                .map(row -> LocalDate.ofInstant(row.stageEnteredAt(), referenceData.zone()))
                .min(order)
                .orElse(null);
    }
}
