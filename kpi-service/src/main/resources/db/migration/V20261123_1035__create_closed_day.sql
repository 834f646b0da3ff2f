-- A closed day with the report as it stood at closing. Later facts restate the day; this row is never rewritten.
CREATE TABLE closed_day (
    organization_id text COLLATE "C" NOT NULL,
    day             date        NOT NULL,
    working         boolean     NOT NULL,
    closed_at       timestamptz NOT NULL,
    closed_by       text        NOT NULL,
    revision        bigint      NOT NULL,
    report          jsonb       NOT NULL,
    CONSTRAINT pk_closed_day PRIMARY KEY (organization_id, day)
);
CALL secure_tenant_table('closed_day');
