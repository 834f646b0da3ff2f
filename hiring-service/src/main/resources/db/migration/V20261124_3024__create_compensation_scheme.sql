-- Versions of compensation schemes; only ever added. A month is paid by the last version valid on its first day.
CREATE TABLE compensation_scheme (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    version         integer     NOT NULL,
    valid_from      date        NOT NULL,
    content         jsonb       NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    CONSTRAINT pk_compensation_scheme PRIMARY KEY (organization_id, code, version)
);
CALL secure_tenant_table('compensation_scheme');
REVOKE UPDATE, DELETE ON compensation_scheme FROM ${app};
