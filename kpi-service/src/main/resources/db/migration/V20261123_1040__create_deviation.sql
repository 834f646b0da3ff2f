-- The state of each target or stage that was missed; one row per spell, from its detection to its resolution.
-- scope_kind and scope_code as in target; subject is the metric (TARGET) or the funnel's stage (CONVERSION).
CREATE TABLE deviation (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    kind            text NOT NULL,
    scope_kind      text NOT NULL,
    scope_code      text COLLATE "C" NOT NULL,
    subject         text COLLATE "C" NOT NULL,
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
