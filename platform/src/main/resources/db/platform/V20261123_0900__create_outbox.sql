-- Events of committed changes on their way to Kafka. A row lives from the commit until the broker has the event.
-- transaction_id lets the relay leave out what was written while an older transaction still runs; sequence is the order.
CREATE TABLE outbox (
    organization_id text COLLATE "C" NOT NULL,
    sequence        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    transaction_id  xid8        NOT NULL DEFAULT pg_current_xact_id(),
    stored_at       timestamptz NOT NULL DEFAULT statement_timestamp(),
    event_id        uuid        NOT NULL,
    topic           text        NOT NULL,
    key             text        NOT NULL,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    time            timestamptz NOT NULL,
    correlation_id  uuid        NOT NULL,
    causation_id    uuid        NOT NULL,
    traceparent     text,
    dataschema      text        NOT NULL,
    data            text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    last_error      text,
    CONSTRAINT pk_outbox PRIMARY KEY (organization_id, sequence)
);
CREATE INDEX ix_outbox_sequence ON outbox (sequence);
CALL secure_tenant_table('outbox');

-- The relay works for all organizations: it may read, note a failure and delete; it can add nothing.
CREATE POLICY relay_reads ON outbox FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'relay');
CREATE POLICY relay_notes_failures ON outbox FOR UPDATE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'relay');
CREATE POLICY relay_deletes ON outbox FOR DELETE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'relay');

-- Rows come and go by the thousand: clean up by their number, not by a share of the table.
ALTER TABLE outbox SET (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 50000
);

CREATE FUNCTION wake_outbox_relay() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_notify('komdir_outbox', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER wake_outbox_relay AFTER INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION wake_outbox_relay();
