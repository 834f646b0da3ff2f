-- The receipt of a push. Names are not unique: an API key may have the name of another one, or of a token's subject. caller is
-- the credential: 'key <id>' or 'token <subject>'. Of a replay it is the caller whose rows are replayed; pushed_by is the name
-- of the one who replays.
CREATE TABLE push_batch (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid        NOT NULL,
    source          text COLLATE "C" NOT NULL,
    kind            text        NOT NULL,
    format          text        NOT NULL,
    mode            text        NOT NULL,
    caller          text        NOT NULL,
    pushed_by       text        NOT NULL,
    received_at     timestamptz NOT NULL,
    received        integer     NOT NULL,
    changed         integer     NOT NULL,
    unchanged       integer     NOT NULL,
    superseded      integer     NOT NULL,
    duplicates      integer     NOT NULL,
    rejected        integer     NOT NULL,
    first_day       date,
    last_day        date,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_push_batch PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_push_batch_kind CHECK (kind IN ('DAILY_ACTIVITY', 'ACTIVITIES', 'TOUCHPOINTS', 'DEALS'))
);
CREATE INDEX ix_push_batch_source ON push_batch (organization_id, source, id);
CREATE INDEX ix_push_batch_caller ON push_batch (organization_id, caller, source);
CALL secure_tenant_table('push_batch');

-- A source pushes several kinds of rows, and each may fall silent by itself: the last day of daily rows says nothing of deals.
CREATE TABLE source_freshness (
    organization_id text COLLATE "C" NOT NULL,
    source          text COLLATE "C" NOT NULL,
    kind            text        NOT NULL,
    last_push_at    timestamptz NOT NULL,
    last_batch_id   uuid        NOT NULL,
    last_day        date,
    CONSTRAINT pk_source_freshness PRIMARY KEY (organization_id, source, kind)
);
CALL secure_tenant_table('source_freshness');

-- A rejected row as it came, with the reason; kept until it is replayed or discarded. A row is kept once however often it comes:
-- body_hash is the SHA-256 of its body. caller, as in push_batch, sees its own rows only. A row keeps its id when it comes
-- again; last_seen_batch, a UUIDv7 made for each time the row came, is the order in which rows came last.
CREATE TABLE quarantine (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid        NOT NULL,
    last_seen_batch uuid        NOT NULL,
    batch_id        uuid        NOT NULL,
    source          text COLLATE "C" NOT NULL,
    kind            text        NOT NULL,
    caller          text        NOT NULL,
    row_number      integer     NOT NULL,
    field           text        NOT NULL,
    code            text        NOT NULL,
    arguments       text[]      NOT NULL,
    body            text        NOT NULL,
    body_hash       bytea       NOT NULL,
    rejected_at     timestamptz NOT NULL,
    attempts        integer     NOT NULL,
    CONSTRAINT pk_quarantine PRIMARY KEY (organization_id, id),
    CONSTRAINT uq_quarantine_row UNIQUE (organization_id, source, kind, caller, body_hash)
);
CREATE INDEX ix_quarantine_code ON quarantine (organization_id, code, last_seen_batch);
CREATE INDEX ix_quarantine_last_seen_batch ON quarantine (organization_id, last_seen_batch);
CALL secure_tenant_table('quarantine');

-- Rows are kept for 90 days after they came last. The purge sees only what it may delete. It locks those rows first, so that it
-- can skip what a push or a replay holds; it changes nothing.
CREATE INDEX ix_quarantine_rejected_at ON quarantine (rejected_at);
CREATE POLICY purge_reads ON quarantine FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND rejected_at < now() - interval '90 days');
CREATE POLICY purge_deletes ON quarantine FOR DELETE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND rejected_at < now() - interval '90 days');
CREATE POLICY purge_locks ON quarantine FOR UPDATE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND rejected_at < now() - interval '90 days')
    WITH CHECK (false);
