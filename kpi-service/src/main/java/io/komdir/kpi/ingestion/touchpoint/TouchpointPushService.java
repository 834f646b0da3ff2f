package io.komdir.kpi.ingestion.touchpoint;

import io.komdir.kpi.ingestion.Catalogue;
import io.komdir.kpi.ingestion.Catalogues;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.batch.Settlement;
import io.komdir.kpi.ingestion.push.EventTally;
import io.komdir.kpi.ingestion.push.KindOfPush;
import io.komdir.kpi.ingestion.push.RefusedRows;
import io.komdir.kpi.ingestion.row.Cells;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowShape;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Touchpoints: each is kept once for ever under its id, whatever its source. Locks are taken by id, then the organization's.
 */
@Singleton
public class TouchpointPushService implements KindOfPush<Touchpoint> {
    private static final String USUAL_SOURCE = "touchpoints";

    private final Catalogues catalogues;
    private final TouchpointStore touchpoints;
    private final Settlement settlement;

    @Inject
    public TouchpointPushService(Catalogues catalogues, TouchpointStore touchpoints, Settlement settlement) {
        this.catalogues = catalogues;
        this.touchpoints = touchpoints;
        this.settlement = settlement;
    }

    @Override
    public PushKind kind() {
        return PushKind.TOUCHPOINTS;
    }

    @Override
    public RowShape shape() {
        return Touchpoint.SHAPE;
    }

    @Override
    public Optional<RowShape> cloudEvent() {
        return Optional.of(Touchpoint.CLOUD_EVENT);
    }

    @Override
    public Optional<String> usualSource() {
        return Optional.of(USUAL_SOURCE);
    }

    @Override
    public Touchpoint read(RawRow raw, Cells cells) {
        return Touchpoint.read(raw, cells);
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<Touchpoint> parsed, Rejections rejections) {
        Catalogue catalogue = catalogues.load(Set.of());
        RefusedRows refused = new RefusedRows(push, parsed);
        List<Touchpoint> good = refused.sift(
                parsed.rows(),
                (event, violations) -> catalogue.checkMoment(push.momentField(), event.occurredAt(), violations));
        EventTally<Touchpoint> tally = new EventTally<>(good, refused);
        refused.requireNoneWhenAtomic();
        tally.remember(candidates -> touchpoints.remember(push, candidates), touchpoints::stored);
        refused.requireNoneWhenAtomic();
        rejections.keep(push, refused.rows());
        return settlement.settle(push, tally.outcome(push, parsed.received(), catalogue.zone()));
    }
}
