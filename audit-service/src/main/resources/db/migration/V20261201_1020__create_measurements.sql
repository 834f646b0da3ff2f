-- A scope's closed day as the newest event of kpi-service describes it. lines: an object by metric, with u (unit), g (goal),
-- f (formula), fact, target, n (numerator) and d (denominator). observed: whether anything had a fact.
CREATE TABLE measured_day (
    organization_id text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    day             date    NOT NULL,
    working         boolean NOT NULL,
    team            text COLLATE "C",
    observed        boolean NOT NULL,
    lines           jsonb   NOT NULL,
    revision        bigint  NOT NULL,
    event_id        uuid    NOT NULL,
    CONSTRAINT pk_measured_day PRIMARY KEY (organization_id, scope, day)
);
-- The teams below a team on a day.
CREATE INDEX ix_measured_day_team ON measured_day (organization_id, team, day) WHERE scope LIKE 'team:%';
CREATE INDEX ix_measured_day_day ON measured_day (day);
CALL secure_tenant_table('measured_day');
-- The purge sees only what may go: days that no window reaches any more.
CALL allow_purge('measured_day', 'day < current_date - 400');

-- A scope's counts in a funnel on a closed day, one row an event. stages: in the order of the
-- funnel, each with stage, metric, count and target (of the conversion, a fraction).
CREATE TABLE measured_funnel (
    organization_id text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    funnel          text COLLATE "C" NOT NULL,
    day             date   NOT NULL,
    stages          jsonb  NOT NULL,
    revision        bigint NOT NULL,
    event_id        uuid   NOT NULL,
    CONSTRAINT pk_measured_funnel PRIMARY KEY (organization_id, scope, funnel, day)
);
CREATE INDEX ix_measured_funnel_day ON measured_funnel (day);
CALL secure_tenant_table('measured_funnel');
CALL allow_purge('measured_funnel', 'day < current_date - 400');

-- Corrections of an employee's fact after its day was closed. The first correction has the value at closing, the one of the
-- highest revision the value now, in whatever order they arrive; the difference is what the sums above lack.
CREATE TABLE measured_correction (
    organization_id text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    day             date   NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    team            text COLLATE "C",
    first_revision  bigint NOT NULL,
    old_value       numeric,
    old_weight      numeric,
    revision        bigint NOT NULL,
    new_value       numeric,
    new_weight      numeric,
    event_id        uuid   NOT NULL,
    CONSTRAINT pk_measured_correction PRIMARY KEY (organization_id, metric, day, scope)
);
CREATE INDEX ix_measured_correction_day ON measured_correction (day);
CALL secure_tenant_table('measured_correction');
CALL allow_purge('measured_correction', 'day < current_date - 400');
