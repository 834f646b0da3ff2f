package io.komdir.kpi.ingestion.deal;

import io.komdir.kpi.ingestion.Catalogue;
import io.komdir.kpi.ingestion.Catalogues;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.batch.Settlement;
import io.komdir.kpi.ingestion.deal.DealStore.SetDeals;
import io.komdir.kpi.ingestion.push.KindOfPush;
import io.komdir.kpi.ingestion.push.LastRows;
import io.komdir.kpi.ingestion.push.RefusedRows;
import io.komdir.kpi.ingestion.row.Cells;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowShape;
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
public class DealPushService implements KindOfPush<DealRow> {
    private static final String USUAL_SOURCE = "deals";
    /** The last day on which a next step may be due. */
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final Catalogues catalogues;
    private final DealStore deals;
    private final Settlement settlement;

    @Inject
    public DealPushService(Catalogues catalogues, DealStore deals, Settlement settlement) {
        this.catalogues = catalogues;
        this.deals = deals;
        this.settlement = settlement;
    }

    @Override
    public PushKind kind() {
        return PushKind.DEALS;
    }

    @Override
    public RowShape shape() {
        return DealRow.SHAPE;
    }

    @Override
    public Optional<String> usualSource() {
        return Optional.of(USUAL_SOURCE);
    }

    @Override
    public DealRow read(RawRow raw, Cells cells) {
        return DealRow.read(raw, cells);
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<DealRow> parsed, Rejections rejections) {
        Set<String> employees = new HashSet<>();
        parsed.rows().forEach(row -> employees.add(row.employee()));
        Catalogue catalogue = catalogues.load(employees);
        RefusedRows refused = new RefusedRows(push, parsed);
        LastRows<DealRow> rows = LastRows.of(
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

    private static void check(Catalogue catalogue, DealRow row, List<Violation> violations) {
        catalogue.checkEmployee(row.employee(), violations);
        catalogue.checkMoment("stageEnteredAt", row.stageEnteredAt(), violations);
        if (row.nextStepAt() != null) {
            catalogue.checkMoment("nextStepAt", row.nextStepAt(), LAST_DAY, violations);
        }
        if (row.amount().signum() < 0) {
            violations.add(new Violation("amount", "negative-value", "amount"));
        }
    }

    private static LocalDate day(List<DealRow> rows, Catalogue catalogue, Comparator<LocalDate> order) {
        return rows.stream()
                .map(row -> LocalDate.ofInstant(row.stageEnteredAt(), catalogue.zone()))
                .min(order)
                .orElse(null);
    }
}
