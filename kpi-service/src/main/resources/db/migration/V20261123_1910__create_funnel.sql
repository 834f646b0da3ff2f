CREATE TABLE funnel (
    organization_id  text COLLATE "C" NOT NULL,
    code             text COLLATE "C" NOT NULL,
    name             text   NOT NULL,
    changed_revision bigint NOT NULL,
    CONSTRAINT pk_funnel PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('funnel');

-- target_conversion is the fraction expected of the stage before; norm_working_days is how long a deal may stay in the stage.
CREATE TABLE funnel_stage (
    organization_id   text COLLATE "C" NOT NULL,
    funnel            text COLLATE "C" NOT NULL,
    position          integer NOT NULL,
    code              text COLLATE "C" NOT NULL,
    name              text    NOT NULL,
    metric            text COLLATE "C" NOT NULL,
    target_conversion numeric(9, 8),
    norm_working_days integer,
    CONSTRAINT pk_funnel_stage PRIMARY KEY (organization_id, funnel, position),
    CONSTRAINT uq_funnel_stage_code UNIQUE (organization_id, funnel, code),
    CONSTRAINT fk_funnel_stage_funnel FOREIGN KEY (organization_id, funnel) REFERENCES funnel (organization_id, code),
    CONSTRAINT fk_funnel_stage_metric FOREIGN KEY (organization_id, metric) REFERENCES metric (organization_id, code)
);
CALL secure_tenant_table('funnel_stage');
