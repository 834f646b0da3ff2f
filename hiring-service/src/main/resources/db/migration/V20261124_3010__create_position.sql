-- Positions that an organization has described itself, also in the place of built-in ones. profile: what the API shows of it.
CREATE TABLE "position" (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    version         bigint NOT NULL,
    profile         jsonb  NOT NULL,
    CONSTRAINT pk_position PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('position');
