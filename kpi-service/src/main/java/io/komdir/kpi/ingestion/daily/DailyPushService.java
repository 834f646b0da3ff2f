package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.fact.FactChange;
import io.komdir.kpi.ingestion.Catalogue;
import io.komdir.kpi.ingestion.Catalogues;
import io.komdir.kpi.ingestion.FactChanges;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushMode;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.RowsRejectedException;
import io.komdir.kpi.ingestion.batch.Settlement;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores a push of daily rows.
 *
 * <p>Locks are taken in one order by everybody (facts by key, then the organization), so pushes of the same keys wait for
 * each other but never in a circle.
 */
@ApplicationScoped
public class DailyPushService {
    private final Catalogues catalogues;
    private final DailyFacts facts;
    private final Settlement settlement;

    @Inject
    public DailyPushService(Catalogues catalogues, DailyFacts facts, Settlement settlement) {
        this.catalogues = catalogues;
        this.facts = facts;
        this.settlement = settlement;
    }

    /**
     * Stores the rows, or of an atomic push all or none.
     *
     * @throws RowsRejectedException when a row of an atomic push cannot be stored
     */
    @Transactional
    public Outcome push(Push push, ParsedRows<DailyRow> parsed, Rejections rejections) {
        List<RejectedRow> rejected = new ArrayList<>(parsed.rejected());
        Collapsed rows = Collapsed.of(known(parsed.rows(), rejected));
        requireAllGood(push, parsed.received(), rejected);
        SetFacts written = facts.set(push, rows.rows());
        List<DailyRow> stored = new ArrayList<>(rows.rows());
        rejectCounted(stored, written.refused(), rejected);
        requireAllGood(push, parsed.received(), rejected);
        rejections.keep(push, rejected);
        List<Integer> superseded = new ArrayList<>(rows.superseded());
        superseded.addAll(parsed.superseded());
        Outcome outcome = new Outcome(
                push.batch(),
                0,
                parsed.received(),
                written.changed(),
                stored.size() - written.changed(),
                superseded,
                rejected,
                day(stored, Comparator.naturalOrder()),
                day(stored, Comparator.reverseOrder()));
        return settlement.settle(push, outcome, changes(push, stored, written));
    }

    /** The rows whose employee, metric, day and values the organization takes; the others join the rejected ones. */
    private List<DailyRow> known(List<DailyRow> rows, List<RejectedRow> rejected) {
        Set<String> employees = new HashSet<>();
        rows.forEach(row -> employees.add(row.employee()));
        Catalogue catalogue = catalogues.load(employees);
        List<DailyRow> known = new ArrayList<>(rows.size());
        for (DailyRow row : rows) {
            List<Violation> violations = violations(catalogue, row);
            if (violations.isEmpty()) {
                known.add(row);
            } else {
                rejected.add(new RejectedRow(row.number(), violations));
            }
        }
        return known;
    }

    private static List<Violation> violations(Catalogue catalogue, DailyRow row) {
        List<Violation> violations = new ArrayList<>(0);
        catalogue.checkDay("date", row.date(), violations);
        catalogue.checkFact(row.employee(), row.metric(), row.value(), violations);
        if (row.weight().signum() < 0) {
            violations.add(new Violation("weight", "negative-value", "weight"));
        }
        return violations;
    }

    /** Moves the rows whose fact is counted from the stored to the rejected ones. */
    private static void rejectCounted(List<DailyRow> stored, List<FactChange> refused, List<RejectedRow> rejected) {
        for (FactChange key : refused) {
            DailyRow probe = new DailyRow(0, key.employee(), key.date(), key.metric(), key.channel(), null, null);
            DailyRow row = stored.remove(Collections.binarySearch(stored, probe, DailyRow.BY_KEY));
            rejected.add(RejectedRow.of(row.number(), "metric", "mixed-granularity", row.metric()));
        }
    }

    private FactChanges changes(Push push, List<DailyRow> stored, SetFacts written) {
        return new FactChanges() {
            @Override
            public boolean any() {
                return written.changed() > 0;
            }

            @Override
            public Set<LocalDate> days() {
                return stored.stream().map(DailyRow::date).collect(Collectors.toSet());
            }

            @Override
            public Collection<FactChange> on(Set<LocalDate> days) {
                return facts.changesOf(push, days, written.replaced());
            }
        };
    }

    private static void requireAllGood(Push push, int received, List<RejectedRow> rejected) {
        if (push.mode() == PushMode.ATOMIC && !rejected.isEmpty()) {
            throw new RowsRejectedException(received, rejected);
        }
    }

    private static LocalDate day(List<DailyRow> rows, Comparator<LocalDate> order) {
        return rows.stream().map(DailyRow::date).min(order).orElse(null);
    }
}
