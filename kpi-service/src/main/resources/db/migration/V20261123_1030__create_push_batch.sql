-- The receipt of a push.
CREATE TABLE push_batch (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid        NOT NULL,
    source          text COLLATE "C" NOT NULL,
    kind            text        NOT NULL,
    format          text        NOT NULL,
    mode            text        NOT NULL,
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
    CONSTRAINT ck_push_batch_kind CHECK (kind IN ('DAILY_ACTIVITY', 'ACTIVITIES'))
);
CREATE INDEX ix_push_batch_source ON push_batch (organization_id, source, id);
CREATE INDEX ix_push_batch_pushed_by ON push_batch (organization_id, pushed_by, source);
CALL secure_tenant_table('push_batch');

CREATE TABLE source_freshness (
    organization_id text COLLATE "C" NOT NULL,
    source          text COLLATE "C" NOT NULL,
    last_push_at    timestamptz NOT NULL,
    last_batch_id   uuid        NOT NULL,
    last_day        date,
    CONSTRAINT pk_source_freshness PRIMARY KEY (organization_id, source)
);
CALL secure_tenant_table('source_freshness');

-- A rejected row as it came, with the reason; kept until it is replayed or thrown away.
CREATE TABLE quarantine (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid        NOT NULL,
    batch_id        uuid        NOT NULL,
    source          text COLLATE "C" NOT NULL,
    kind            text        NOT NULL,
    row_number      integer     NOT NULL,
    field           text        NOT NULL,
    code            text        NOT NULL,
    arguments       text[]      NOT NULL,
    body            text        NOT NULL,
    rejected_at     timestamptz NOT NULL,
    attempts        integer     NOT NULL,
    CONSTRAINT pk_quarantine PRIMARY KEY (organization_id, id)
);
CREATE INDEX ix_quarantine_code ON quarantine (organization_id, code, id);
CALL secure_tenant_table('quarantine');
