-- A key names its organization in clear and proves itself by its hash, so no look-up ever crosses organizations.
CREATE TABLE api_key (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid        NOT NULL,
    name            text        NOT NULL,
    key_hash        bytea       NOT NULL,
    scopes          text[]      NOT NULL,
    source          text COLLATE "C",
    expires_on      date,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    CONSTRAINT pk_api_key PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX ix_api_key_hash ON api_key (organization_id, key_hash);
CALL secure_tenant_table('api_key');
