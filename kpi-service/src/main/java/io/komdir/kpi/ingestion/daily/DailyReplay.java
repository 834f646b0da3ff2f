package io.komdir.kpi.ingestion.daily;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.ingestion.FactMonths;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.quarantine.QuarantinedRow;
import io.komdir.kpi.ingestion.quarantine.RowReplay;
import io.komdir.kpi.ingestion.row.NdjsonBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets the values of rejected rows, except where a newer push has set the fact meanwhile. */
@ApplicationScoped
public class DailyReplay implements RowReplay {
    private final DailyPushService service;
    private final DailyFacts facts;
    private final FactMonths months;

    @Inject
    public DailyReplay(DailyPushService service, DailyFacts facts, FactMonths months) {
        this.service = service;
        this.facts = facts;
        this.months = months;
    }

    @Override
    public PushKind kind() {
        return PushKind.DAILY_ACTIVITY;
    }

    @Override
    @Transactional(MANDATORY)
    public Outcome replay(Push push, List<QuarantinedRow> quarantined, Rejections rejections) {
        DailyRows parsed = new DailyRows();
        for (int i = 0; i < quarantined.size(); i++) {
            NdjsonBatch.readOne(quarantined.get(i).body(), i + 1, DailyRows.SHAPE, parsed);
        }
        months.ensure(parsed.rows().stream().map(DailyRow::date).collect(Collectors.toSet()));
        Set<Integer> outdated = facts.newerThan(
                push.source(),
                parsed.rows(),
                number -> quarantined.get(number - 1).batch());
        List<DailyRow> rows = parsed.rows().stream()
                .filter(row -> !outdated.contains(row.number()))
                .toList();
        return service.push(
                push,
                new ParsedRows<>(quarantined.size(), rows, parsed.rejected(), new ArrayList<>(outdated)),
                rejections);
    }
}
