-- What kpi-service told of the organization last; an older revision never replaces a newer one.
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
