-- Hires that hiring-service published. document: the published hire, while a part of it is left to be applied; null afterwards,
-- so that names and addresses are kept with the employee only. problems: the parts that were left out.
CREATE TABLE hire (
    organization_id text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    version         integer NOT NULL,
    vacancy         uuid NOT NULL,
    document        jsonb,
    problems        jsonb NOT NULL,
    correlation_id  uuid NOT NULL,
    event_id        uuid NOT NULL,
    received_at     timestamptz NOT NULL,
    CONSTRAINT pk_hire PRIMARY KEY (organization_id, employee)
);
CALL secure_tenant_table('hire');
