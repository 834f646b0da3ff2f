-- A standard metric keeps no name until the organization gives it one: its name comes from the texts, in the reader's language.
CREATE TABLE metric (
    organization_id  text COLLATE "C" NOT NULL,
    code             text COLLATE "C" NOT NULL,
    name             text,
    timing           text    NOT NULL,
    unit             text    NOT NULL,
    goal             text    NOT NULL,
    formula          text    NOT NULL,
    numerator        text COLLATE "C",
    denominator      text COLLATE "C",
    position         integer NOT NULL,
    changed_revision bigint  NOT NULL,
    CONSTRAINT pk_metric PRIMARY KEY (organization_id, code),
    CONSTRAINT ck_metric_ratio CHECK ((formula = 'RATIO') = (numerator IS NOT NULL AND denominator IS NOT NULL)),
    CONSTRAINT fk_metric_numerator FOREIGN KEY (organization_id, numerator) REFERENCES metric (organization_id, code),
    CONSTRAINT fk_metric_denominator FOREIGN KEY (organization_id, denominator) REFERENCES metric (organization_id, code)
);
CALL secure_tenant_table('metric');

-- scope_kind: EMPLOYEE, TEAM, ORGANIZATION; scope_code is '' for the organization. Both days are inclusive; an open end
-- lasts until a later open one of the same scope, metric and period replaces it. held_to is the last day on which a row can
-- hold by these rules ('infinity' for none); kept by whoever writes rows, so that reading a day touches only what may hold.
CREATE TABLE target (
    organization_id text COLLATE "C" NOT NULL,
    scope_kind      text           NOT NULL,
    scope_code      text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    period          text           NOT NULL,
    valid_from      date           NOT NULL,
    valid_to        date,
    value           numeric(24, 6) NOT NULL,
    held_to         date           NOT NULL DEFAULT 'infinity',
    CONSTRAINT pk_target PRIMARY KEY (organization_id, scope_kind, scope_code, metric, period, valid_from),
    CONSTRAINT fk_target_metric FOREIGN KEY (organization_id, metric) REFERENCES metric (organization_id, code),
    CONSTRAINT ck_target_period CHECK (period IN ('DAY', 'MONTH')),
    CONSTRAINT ck_target_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_target_held_to ON target (organization_id, held_to);
CALL secure_tenant_table('target');
