package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.ingestion.FactChanges;
import io.komdir.kpi.ingestion.FactPartitions;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushReferenceData;
import io.komdir.kpi.ingestion.PushReferenceDataLoader;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.batch.PushCompletion;
import io.komdir.kpi.ingestion.push.DeduplicatedRows;
import io.komdir.kpi.ingestion.push.PushHandler;
import io.komdir.kpi.ingestion.push.RejectedRows;
import io.komdir.kpi.ingestion.row.RecordSchema;
import io.komdir.kpi.shared.fact.FactChange;
import io.komdir.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Daily rows: the value replaces the one that the fact had.
 *
 * <p>Locks are taken in one order by everybody (facts by key, then the organization), so pushes of the same keys wait for
 * each other but never in a circle.
 */
@Singleton
public class DailyPushService implements PushHandler<DailyRow> {
    private final PushReferenceDataLoader referenceDataLoader;
    private final DailyFacts facts;
    private final ReplayedFacts replayed;
    private final FactPartitions months;
    private final PushCompletion completion;

    @Inject
    public DailyPushService(
            PushReferenceDataLoader referenceDataLoader,
            DailyFacts facts,
            ReplayedFacts replayed,
            FactPartitions months,
            PushCompletion completion) {
        this.referenceDataLoader = referenceDataLoader;
        this.facts = facts;
        this.replayed = replayed;
        this.months = months;
        this.completion = completion;
    }

    @Override
    public PushKind kind() {
        return PushKind.DAILY_ACTIVITY;
    }

    @Override
    public RecordSchema<DailyRow> schema() {
        return DailyRow.SCHEMA;
    }

    @Override
    public void prepare(List<DailyRow> rows) {
        months.ensure(days(rows));
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<DailyRow> parsed, Rejections rejections) {
        RejectedRows rejectedRows = new RejectedRows(push, parsed);
        DeduplicatedRows<DailyRow> rows = DeduplicatedRows.of(existing(parsed.rows(), rejectedRows), DailyRow.BY_KEY);
        rejectedRows.requireNoneWhenAtomic();
        SetFacts written = parsed.replayed()
                ? replayed.set(
                        push, rows.rows(), row -> parsed.origin(push, row).batch())
                : facts.set(push, rows.rows());
        List<DailyRow> stored = new ArrayList<>(rows.rows());
        refuseCounted(stored, written.rejectedRows(), rejectedRows);
        rejectedRows.requireNoneWhenAtomic();
        rejections.keep(push, rejectedRows.rows());
        List<Integer> superseded = new ArrayList<>(rows.superseded());
        written.outdated().forEach(key -> superseded.add(take(stored, key).number()));
        Outcome outcome = new Outcome(
                push.batch(),
                0,
                parsed.received(),
                written.changed(),
                stored.size() - written.changed(),
                superseded,
                rejectedRows.rows(),
                day(stored, Comparator.naturalOrder()),
                day(stored, Comparator.reverseOrder()));
        return completion.complete(
                push,
                outcome,
                parsed.replayed()
                        ? FactChanges.of(List.copyOf(written.replaced().values()))
                        : changes(push, stored, written));
    }

    /** The rows whose employee, metric, day and values the organization takes. */
    private List<DailyRow> existing(List<DailyRow> rows, RejectedRows rejectedRows) {
        Set<String> employees = new HashSet<>();
        rows.forEach(row -> employees.add(row.employee()));
        PushReferenceData referenceData = referenceDataLoader.load(employees);
        return rejectedRows.keepValid(rows, (row, violations) -> check(referenceData, row, violations));
    }

    private static void check(PushReferenceData referenceData, DailyRow row, List<Violation> violations) {
        referenceData.checkDay("date", row.date(), violations);
        referenceData.checkFact(row.employee(), row.metric(), row.value(), violations);
        if (row.weight().signum() < 0) {
            violations.add(new Violation("weight", "negative-value", "weight"));
        }
    }

    /** Moves the rows whose fact is counted from the stored to the refused ones. */
    private static void refuseCounted(List<DailyRow> stored, List<FactChange> counted, RejectedRows rejectedRows) {
        for (FactChange key : counted) {
            DailyRow row = take(stored, key);
            rejectedRows.add(RejectedRow.of(row.number(), "metric", "mixed-granularity", row.metric()));
        }
    }

    private static DailyRow take(List<DailyRow> stored, FactChange key) {
        DailyRow probe = new DailyRow(0, key.employee(), key.date(), key.metric(), null, key.channel(), null);
        return stored.remove(Collections.binarySearch(stored, probe, DailyRow.BY_KEY));
    }

    private FactChanges changes(Push push, List<DailyRow> stored, SetFacts written) {
        return new FactChanges() {
            @Override
            public boolean any() {
                return written.changed() > 0;
            }

            @Override
            public Set<LocalDate> days() {
                return DailyPushService.days(stored);
            }

            @Override
            public Collection<FactChange> on(Set<LocalDate> days) {
                return facts.changesOf(push, days, written.replaced());
            }
        };
    }

    private static Set<LocalDate> days(List<DailyRow> rows) {
        Set<LocalDate> days = new HashSet<>();
        rows.forEach(row -> days.add(row.date()));
        return days;
    }

    private static LocalDate day(List<DailyRow> rows, Comparator<LocalDate> order) {
        return rows.stream().map(DailyRow::date).min(order).orElse(null);
    }
}
