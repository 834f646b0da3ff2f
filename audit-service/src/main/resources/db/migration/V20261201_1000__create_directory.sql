-- The organization as the last event of kpi-service describes it; an older revision never replaces a newer one.
CREATE TABLE organization (
    organization_id text COLLATE "C" NOT NULL,
    name            text   NOT NULL,
    time_zone       text   NOT NULL,
    currency        text   NOT NULL,
    stage           text   NOT NULL,
    starts_on       date   NOT NULL,
    revision        bigint NOT NULL,
    CONSTRAINT pk_organization PRIMARY KEY (organization_id),
    CONSTRAINT ck_organization_stage CHECK (stage IN ('STARTUP', 'ESTABLISHED'))
);
CALL secure_tenant_table('organization');

-- Employees and teams as the last events of kpi-service describe them, without names or positions: personal data that nothing
-- here reads is not kept. No foreign keys: the two come by different topics, in any order.
CREATE TABLE employee (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    team            text COLLATE "C",
    revision        bigint NOT NULL,
    CONSTRAINT pk_employee PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('employee');

CREATE TABLE team (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    head            text COLLATE "C",
    parent          text COLLATE "C",
    revision        bigint NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('team');
