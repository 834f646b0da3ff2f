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
import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
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

    private final PushReferenceDataLoader catalogues;
    private final DealStore deals;
    private final PushCompletion settlement;

    @Inject
    public DealPushService(PushReferenceDataLoader catalogues, DealStore deals, PushCompletion settlement) {
        this.catalogues = catalogues;
        this.deals = deals;
        this.settlement = settlement;
    }

    @Override
    public PushKind kind() {
        return PushKind.DEALS;
    }

    @Override
    public RowSchema shape() {
        return DealRow.SHAPE;
    }

    @Override
    public Optional<String> usualSource() {
        return Optional.of(USUAL_SOURCE);
    }

    @Override
    public DealRow read(RawRow raw, FieldParser cells) {
        return DealRow.read(raw, cells);
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<DealRow> parsed, Rejections rejections) {
        Set<String> employees = new HashSet<>();
        parsed.rows().forEach(row -> employees.add(row.employee()));
        PushReferenceData catalogue = catalogues.load(employees);
        RejectedRows refused = new RejectedRows(push, parsed);
        DeduplicatedRows<DealRow> rows = DeduplicatedRows.of(
                refused.sift(parsed.rows(), (row, violations) -> check(catalogue, row, violations)), DealRow.BY_ID);
        refused.requireNoneWhenAtomic();
        SetDeals written = deals.set(rows.rows(), row -> parsed.origin(push, row), parsed.replayed());
        rejections.keep(push, refused.rows());
        List<Integer> superseded = new ArrayList<>(rows.superseded());
        List<DealRow> stored = new ArrayList<>();
        for (DealRow row : rows.rows()) {
            if (written.holds(row)) {
                stored.add(row);
            } else {
                superseded.add(row.number());
            }
        }
        return settlement.settle(
                push,
                new Outcome(
                        push.batch(),
                        0,
                        parsed.received(),
                        written.changed(),
                        stored.size() - written.changed(),
                        superseded,
                        refused.rows(),
                        day(stored, catalogue, Comparator.naturalOrder()),
                        day(stored, catalogue, Comparator.reverseOrder())));
    }

    private static void check(PushReferenceData catalogue, DealRow row, List<Violation> violations) {
        catalogue.checkEmployee(row.employee(), violations);
        catalogue.checkMoment("stageEnteredAt", row.stageEnteredAt(), violations);
        if (row.nextStepAt() != null) {
            catalogue.checkMoment("nextStepAt", row.nextStepAt(), LAST_DAY, violations);
        }
        if (row.amount().signum() < 0) {
            violations.add(new Violation("amount", "negative-value", "amount"));
        }
    }

    private static LocalDate day(List<DealRow> rows, PushReferenceData catalogue, Comparator<LocalDate> order) {
        return rows.stream()
                .map(row -> LocalDate.ofInstant(row.stageEnteredAt(), catalogue.zone()))
                .min(order)
                .orElse(null);
    }
}
