-- The tenant. Its revision grows by one with every committed change of the organization's data; the row's lock is
-- therefore the order in which an organization's changes become visible.
CREATE TABLE organization (
    organization_id     text COLLATE "C" NOT NULL,
    name                text        NOT NULL,
    time_zone           text        NOT NULL,
    currency            text        NOT NULL,
    country             text        NOT NULL,
    stage               text        NOT NULL,
    day_closes_at       time        NOT NULL,
    working_week        text[]      NOT NULL,
    starts_on           date        NOT NULL,
    window_working_days integer     NOT NULL,
    minimum_count       integer     NOT NULL,
    missed_days         integer     NOT NULL,
    revision            bigint      NOT NULL,
    changed_revision    bigint      NOT NULL,
    next_close_day      date        NOT NULL,
    next_close_at       timestamptz NOT NULL,
    created_at          timestamptz NOT NULL,
    CONSTRAINT pk_organization PRIMARY KEY (organization_id),
    CONSTRAINT ck_organization_stage CHECK (stage IN ('STARTUP', 'ESTABLISHED'))
);
CALL secure_tenant_table('organization');

-- The day close scheduler reads due organizations across tenants; without an organization set it may read, never write.
CREATE INDEX ix_organization_next_close_at ON organization (next_close_at);
CREATE POLICY day_close_reads ON organization FOR SELECT
    USING (current_setting('komdir.system_task', true) = 'day-closer');

-- The revision in one round trip outside of any transaction: the setting lives as long as the statement. The function runs
-- with the caller's rights, so that row-level security decides here as everywhere.
CREATE FUNCTION organization_revision(code text) RETURNS TABLE (revision bigint, time_zone text)
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
BEGIN
    PERFORM set_config('komdir.organization', code, true);
    RETURN QUERY SELECT o.revision, o.time_zone FROM organization o WHERE o.organization_id = code;
END
$$;
REVOKE ALL ON FUNCTION organization_revision(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_revision(text) TO ${app};

-- An organization's override of a day; without one, the working week and the country's calendar decide.
CREATE TABLE calendar_day (
    organization_id text COLLATE "C" NOT NULL,
    day             date    NOT NULL,
    working         boolean NOT NULL,
    reason          text,
    CONSTRAINT pk_calendar_day PRIMARY KEY (organization_id, day)
);
CALL secure_tenant_table('calendar_day');

CREATE TABLE team (
    organization_id  text COLLATE "C" NOT NULL,
    code             text COLLATE "C" NOT NULL,
    name             text   NOT NULL,
    head             text COLLATE "C",
    parent           text COLLATE "C",
    changed_revision bigint NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (organization_id, code),
    CONSTRAINT fk_team_parent FOREIGN KEY (organization_id, parent) REFERENCES team (organization_id, code)
);
CALL secure_tenant_table('team');

CREATE TABLE employee (
    organization_id  text COLLATE "C" NOT NULL,
    code             text COLLATE "C" NOT NULL,
    full_name        text   NOT NULL,
    position         text,
    role             text   NOT NULL,
    hired_on         date,
    left_on          date,
    email            text,
    changed_revision bigint NOT NULL,
    CONSTRAINT pk_employee PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('employee');
ALTER TABLE team ADD CONSTRAINT fk_team_head
    FOREIGN KEY (organization_id, head) REFERENCES employee (organization_id, code);

-- Membership over time, so that a fact counts for the team the employee was in on that day. Both days are inclusive;
-- an open end is the current team.
CREATE TABLE membership (
    organization_id text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    valid_from      date NOT NULL,
    valid_to        date,
    team            text COLLATE "C" NOT NULL,
    CONSTRAINT pk_membership PRIMARY KEY (organization_id, employee, valid_from),
    CONSTRAINT fk_membership_employee FOREIGN KEY (organization_id, employee) REFERENCES employee (organization_id, code),
    CONSTRAINT fk_membership_team FOREIGN KEY (organization_id, team) REFERENCES team (organization_id, code),
    CONSTRAINT ck_membership_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_membership_team ON membership (organization_id, team);
CALL secure_tenant_table('membership');

CREATE TABLE absence (
    organization_id text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    from_day        date NOT NULL,
    to_day          date NOT NULL,
    reason          text,
    CONSTRAINT pk_absence PRIMARY KEY (organization_id, employee, from_day),
    CONSTRAINT fk_absence_employee FOREIGN KEY (organization_id, employee) REFERENCES employee (organization_id, code),
    CONSTRAINT ck_absence_days CHECK (to_day >= from_day)
);
CALL secure_tenant_table('absence');

-- A standard metric has no name until the organization gives it one: its name comes from the bundles, in the reader's language.
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
-- lasts until a later open one of the same scope, metric and period replaces it. effective_to is the last day on which a row
-- can apply by these rules ('infinity' for none); every writer maintains it, so that reading a day touches only what may apply.
CREATE TABLE target (
    organization_id text COLLATE "C" NOT NULL,
    scope_kind      text           NOT NULL,
    scope_code      text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    period          text           NOT NULL,
    valid_from      date           NOT NULL,
    valid_to        date,
    value           numeric(24, 6) NOT NULL,
    effective_to    date           NOT NULL DEFAULT 'infinity',
    CONSTRAINT pk_target PRIMARY KEY (organization_id, scope_kind, scope_code, metric, period, valid_from),
    CONSTRAINT fk_target_metric FOREIGN KEY (organization_id, metric) REFERENCES metric (organization_id, code),
    CONSTRAINT ck_target_period CHECK (period IN ('DAY', 'MONTH')),
    CONSTRAINT ck_target_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_target_effective_to ON target (organization_id, effective_to);
CALL secure_tenant_table('target');

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
