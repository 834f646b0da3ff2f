-- Events about the nodes of a chain (deviation, diagnosis, cause, task, effect …), one row an event, in whatever order they
-- arrive. Which node follows from which is found by event_id and causation_id at the time of a query;
-- origin is another node that the event's data names.
CREATE TABLE lineage_event (
    organization_id text COLLATE "C" NOT NULL,
    event_id        uuid        NOT NULL,
    type            text COLLATE "C" NOT NULL,
    node_type       text COLLATE "C" NOT NULL,
    node_id         text COLLATE "C" NOT NULL,
    origin_type     text COLLATE "C",
    origin_id       text COLLATE "C",
    happened_at     timestamptz NOT NULL,
    correlation_id  uuid        NOT NULL,
    causation_id    uuid        NOT NULL,
    facts           jsonb       NOT NULL,
    CONSTRAINT pk_lineage_event PRIMARY KEY (organization_id, event_id),
    CONSTRAINT ck_lineage_event_origin CHECK ((origin_type IS NULL) = (origin_id IS NULL))
);
CREATE INDEX ix_lineage_event_node ON lineage_event (organization_id, node_type, node_id, happened_at);
CREATE INDEX ix_lineage_event_causation ON lineage_event (organization_id, causation_id);
CREATE INDEX ix_lineage_event_origin ON lineage_event (organization_id, origin_type, origin_id)
    WHERE origin_type IS NOT NULL;
CALL secure_tenant_table('lineage_event');
