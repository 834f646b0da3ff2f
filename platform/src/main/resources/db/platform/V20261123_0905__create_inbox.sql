-- Which events a consumer has handled. A row is written in the transaction of the event's effect.
CREATE TABLE inbox (
    organization_id text COLLATE "C" NOT NULL,
    consumer        text COLLATE "C" NOT NULL,
    event_id        uuid        NOT NULL,
    delete_after    timestamptz NOT NULL,
    CONSTRAINT pk_inbox PRIMARY KEY (organization_id, consumer, event_id)
);
CREATE INDEX ix_inbox_delete_after ON inbox (delete_after);
CALL secure_tenant_table('inbox');
CALL allow_purge('inbox', 'delete_after < now()');
