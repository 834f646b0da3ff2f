-- The facts of a past month, added up by employee and metric, so that a report of a year reads thousands of rows and not a
-- million. Rows stand for all employees of the organization; employee '' is the organization itself.
-- value: plain sum; weighted: each set value times its weight, a counted one as it is; weight: sum of the weights. Which of
-- them a metric's figure comes from depends on its formula, which may change: all three are kept.
-- days holds the days of the month that have facts, ascending; the other arrays what the facts of each of them add up to.
CREATE TABLE monthly_fact (
    organization_id text COLLATE "C" NOT NULL,
    month           date       NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    value           numeric    NOT NULL,
    weighted        numeric    NOT NULL,
    weight          numeric    NOT NULL,
    days            smallint[] NOT NULL,
    day_values      numeric[]  NOT NULL,
    day_weighted    numeric[]  NOT NULL,
    day_weights     numeric[]  NOT NULL,
    CONSTRAINT pk_monthly_fact PRIMARY KEY (organization_id, month, metric, employee)
);
CALL secure_tenant_table('monthly_fact');

-- The facts of a past month, added up by metric and channel ('' = no channel) over the whole organization, so that channels
-- can be compared over a year. Built and dropped with monthly_fact, and trusted as long as it is; plain sums only, for the
-- metrics that add up. days holds the days of the month that have facts, ascending; day_values what each adds up to.
CREATE TABLE monthly_fact_channel (
    organization_id text COLLATE "C" NOT NULL,
    month           date       NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    days            smallint[] NOT NULL,
    day_values      numeric[]  NOT NULL,
    CONSTRAINT pk_monthly_fact_channel PRIMARY KEY (organization_id, month, metric, channel)
);
CALL secure_tenant_table('monthly_fact_channel');

-- Which months are added up, and at which revision of the organization. pushed_days: the days that have any fact.
CREATE TABLE monthly_fact_state (
    organization_id text COLLATE "C" NOT NULL,
    month           date   NOT NULL,
    revision        bigint NOT NULL,
    pushed_days     date[] NOT NULL,
    CONSTRAINT pk_monthly_fact_state PRIMARY KEY (organization_id, month)
);
CALL secure_tenant_table('monthly_fact_state');

-- The last change of a month after it was over. What was built at an older revision is stale. A table of its own, so that
-- a push never waits for a month being added up.
CREATE TABLE monthly_fact_change (
    organization_id text COLLATE "C" NOT NULL,
    month           date        NOT NULL,
    revision        bigint      NOT NULL,
    changed_at      timestamptz NOT NULL,
    CONSTRAINT pk_monthly_fact_change PRIMARY KEY (organization_id, month)
);
CALL secure_tenant_table('monthly_fact_change');
