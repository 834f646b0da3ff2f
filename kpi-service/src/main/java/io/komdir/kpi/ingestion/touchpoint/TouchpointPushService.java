package io.komdir.kpi.ingestion.touchpoint;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.ParsedRows;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.PushReferenceData;
import io.komdir.kpi.ingestion.PushReferenceDataLoader;
import io.komdir.kpi.ingestion.Rejections;
import io.komdir.kpi.ingestion.batch.PushCompletion;
import io.komdir.kpi.ingestion.push.EventDeduplication;
import io.komdir.kpi.ingestion.push.PushHandler;
import io.komdir.kpi.ingestion.push.RejectedRows;
import io.komdir.kpi.ingestion.row.FieldParser;
import io.komdir.kpi.ingestion.row.RawRow;
import io.komdir.kpi.ingestion.row.RowSchema;
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
public class TouchpointPushService implements PushHandler<Touchpoint> {
    private static final String USUAL_SOURCE = "touchpoints";

    private final PushReferenceDataLoader catalogues;
    private final TouchpointStore touchpoints;
    private final PushCompletion settlement;

    @Inject
    public TouchpointPushService(
            PushReferenceDataLoader catalogues, TouchpointStore touchpoints, PushCompletion settlement) {
        this.catalogues = catalogues;
        this.touchpoints = touchpoints;
        this.settlement = settlement;
    }

    @Override
    public PushKind kind() {
        return PushKind.TOUCHPOINTS;
    }

    @Override
    public RowSchema shape() {
        return Touchpoint.SHAPE;
    }

    @Override
    public Optional<RowSchema> cloudEvent() {
        return Optional.of(Touchpoint.CLOUD_EVENT);
    }

    @Override
    public Optional<String> usualSource() {
        return Optional.of(USUAL_SOURCE);
    }

    @Override
    public Touchpoint read(RawRow raw, FieldParser cells) {
        return Touchpoint.read(raw, cells);
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<Touchpoint> parsed, Rejections rejections) {
        PushReferenceData catalogue = catalogues.load(Set.of());
        RejectedRows refused = new RejectedRows(push, parsed);
        List<Touchpoint> good = refused.sift(
                parsed.rows(),
                (event, violations) -> catalogue.checkMoment(push.momentField(), event.occurredAt(), violations));
        EventDeduplication<Touchpoint> tally = new EventDeduplication<>(good, refused);
        refused.requireNoneWhenAtomic();
        tally.remember(candidates -> touchpoints.remember(push, candidates), touchpoints::stored);
        refused.requireNoneWhenAtomic();
        rejections.keep(push, refused.rows());
        return settlement.settle(push, tally.outcome(push, parsed.received(), catalogue.zone()));
    }
}
