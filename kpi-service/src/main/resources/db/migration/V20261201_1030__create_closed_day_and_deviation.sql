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

-- The state of each target or stage that was missed; one row from each detection to its resolution.
-- scope_kind and scope_code as in target; subject is the metric (TARGET) or the funnel's stage (CONVERSION). metric,
-- stage_before and metric_before: how the stage was counted when its conversion began to deviate; null for targets.
CREATE TABLE deviation (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    kind            text NOT NULL,
    scope_kind      text NOT NULL,
    scope_code      text COLLATE "C" NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    metric          text COLLATE "C",
    stage_before    text COLLATE "C",
    metric_before   text COLLATE "C",
    since           date NOT NULL,
    detected_on     date NOT NULL,
    resolved_on     date,
    reason          text,
    CONSTRAINT pk_deviation PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_deviation_kind CHECK (kind IN ('TARGET', 'CONVERSION')),
    CONSTRAINT ck_deviation_reason CHECK ((resolved_on IS NULL) = (reason IS NULL))
);
CREATE UNIQUE INDEX ix_deviation_open ON deviation (organization_id, kind, scope_kind, scope_code, subject)
    WHERE resolved_on IS NULL;
CREATE INDEX ix_deviation_subject ON deviation (organization_id, kind, scope_kind, scope_code, subject, resolved_on);
CALL secure_tenant_table('deviation');
