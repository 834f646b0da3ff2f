-- One touch of a customer with the company: which channel brought it, and where it touched. Each id is kept once for ever; the
-- order of a customer's touches is (occurred_at, id).
CREATE TABLE touchpoint (
    organization_id text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    customer        text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    touchpoint      text COLLATE "C" NOT NULL,
    occurred_at     timestamptz NOT NULL,
    batch_id        uuid        NOT NULL,
    CONSTRAINT pk_touchpoint PRIMARY KEY (organization_id, id)
);
CALL secure_tenant_table('touchpoint');
