-- One event from the CRM. (source, id) counts once for ever; one taken back keeps its row, so that it never counts again.
CREATE TABLE activity_event (
    organization_id text COLLATE "C" NOT NULL,
    source          text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    occurred_at     timestamptz    NOT NULL,
    fact_date       date           NOT NULL,
    value           numeric(24, 6) NOT NULL,
    customer        text,
    deal            text,
    batch_id        uuid           NOT NULL,
    taken_back_at   timestamptz,
    CONSTRAINT pk_activity_event PRIMARY KEY (organization_id, source, id)
);
CALL secure_tenant_table('activity_event');
