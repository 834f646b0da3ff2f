-- The organization as kpi-service published it last; an older revision never replaces a newer one.
CREATE TABLE organization (
    organization_id text COLLATE "C" NOT NULL,
    name            text   NOT NULL,
    time_zone       text   NOT NULL,
    currency        text   NOT NULL,
    country         text   NOT NULL,
    revision        bigint NOT NULL,
    CONSTRAINT pk_organization PRIMARY KEY (organization_id)
);
CALL secure_tenant_table('organization');

-- People and teams as kpi-service published them last. No foreign keys: the two come by different topics, in any order.
CREATE TABLE employee (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    full_name       text   NOT NULL,
    team            text COLLATE "C",
    position        text COLLATE "C",
    hired_on        date,
    left_on         date,
    revision        bigint NOT NULL,
    CONSTRAINT pk_employee PRIMARY KEY (organization_id, code)
);
CREATE INDEX ix_employee_position ON employee (organization_id, position);
CALL secure_tenant_table('employee');

CREATE TABLE team (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    name            text   NOT NULL,
    head            text COLLATE "C",
    parent          text COLLATE "C",
    revision        bigint NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('team');
