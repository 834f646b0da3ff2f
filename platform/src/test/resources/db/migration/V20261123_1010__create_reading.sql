-- A tenant table for the tests of platform, with a column of each kind that services have.
CREATE TABLE reading (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    kind            text        NOT NULL,
    read_on         date,
    read_at         timestamptz,
    amount          numeric,
    tags            text[]      NOT NULL,
    days_off        date[],
    details         jsonb,
    CONSTRAINT pk_reading PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('reading');
