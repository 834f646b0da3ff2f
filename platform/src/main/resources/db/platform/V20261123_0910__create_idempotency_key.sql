-- The first answer to each Idempotency-Key, for 24 hours. The key itself is not here, only its hash; the answer is
-- encrypted with a key derived from it, because an answer may hold a secret that is shown once.
CREATE TABLE idempotency_key (
    organization_id text        NOT NULL,
    key_hash        bytea       NOT NULL,
    request_hash    bytea       NOT NULL,
    holder          uuid        NOT NULL,
    locked_until    timestamptz NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    answer          bytea,
    CONSTRAINT pk_idempotency_key PRIMARY KEY (organization_id, key_hash)
);

CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at);

CALL secure_tenant_table('idempotency_key');
CALL allow_purge('idempotency_key', 'created_at < now() - interval ''24 hours''');
