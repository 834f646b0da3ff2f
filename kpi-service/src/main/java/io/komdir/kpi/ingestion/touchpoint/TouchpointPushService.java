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
import io.komdir.kpi.ingestion.row.RecordSchema;
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

    private final PushReferenceDataLoader referenceDataLoader;
    private final TouchpointStore touchpoints;
    private final PushCompletion completion;

    @Inject
    public TouchpointPushService(
            PushReferenceDataLoader referenceDataLoader, TouchpointStore touchpoints, PushCompletion completion) {
        this.referenceDataLoader = referenceDataLoader;
        this.touchpoints = touchpoints;
        this.completion = completion;
    }

    @Override
    public PushKind kind() {
        return PushKind.TOUCHPOINTS;
    }

    @Override
    public RecordSchema<Touchpoint> schema() {
        return Touchpoint.SCHEMA;
    }

    @Override
    public Optional<String> usualSource() {
        return Optional.of(USUAL_SOURCE);
    }

    @Override
    @Transactional
    public Outcome store(Push push, ParsedRows<Touchpoint> parsed, Rejections rejections) {
        PushReferenceData referenceData = referenceDataLoader.load(Set.of());
        RejectedRows rejectedRows = new RejectedRows(push, parsed);
        List<Touchpoint> good = rejectedRows.keepValid(
                parsed.rows(),
                (event, violations) -> referenceData.checkMoment(push.momentField(), event.occurredAt(), violations));
        EventDeduplication<Touchpoint> deduplication = new EventDeduplication<>(good, rejectedRows);
        rejectedRows.requireNoneWhenAtomic();
        deduplication.remember(candidates -> touchpoints.remember(push, candidates), touchpoints::stored);
        rejectedRows.requireNoneWhenAtomic();
        rejections.keep(push, rejectedRows.rows());
        return completion.complete(push, deduplication.outcome(push, parsed.received(), referenceData.zone()));
    }
}
