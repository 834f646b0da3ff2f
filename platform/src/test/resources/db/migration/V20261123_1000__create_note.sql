-- A tenant table for the tests of platform: one note of an organization under a code.
CREATE TABLE note (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    text            text NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('note');
