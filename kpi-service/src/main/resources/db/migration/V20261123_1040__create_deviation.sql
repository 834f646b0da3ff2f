-- The state of each target or stage that was missed; one row per spell, from its detection to its resolution.
CREATE TABLE deviation (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    kind            text NOT NULL,
    scope_kind      text NOT NULL,
    scope_code      text COLLATE "C" NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    detected_on     date NOT NULL,
    resolved_on     date,
    CONSTRAINT pk_deviation PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_deviation_kind CHECK (kind IN ('TARGET', 'CONVERSION'))
);
CREATE UNIQUE INDEX ix_deviation_open ON deviation (organization_id, kind, scope_kind, scope_code, subject)
    WHERE resolved_on IS NULL;
CALL secure_tenant_table('deviation');
