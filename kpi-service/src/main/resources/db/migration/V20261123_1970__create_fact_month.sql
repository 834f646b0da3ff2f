-- The facts of a past month, added up by employee and metric, so that a report of a year reads thousands of rows and not a
-- million. Rows stand for all employees of the organization; employee '' is the organization itself.
-- value: plain sum; weighted: each set value times its weight, a counted one as it is; weight: sum of the weights. Which of
-- them a metric's figure comes from depends on its formula, which may change: all three are kept.
-- days holds the days of the month that have facts, ascending; the other arrays what the facts of each of them add up to.
CREATE TABLE fact_month (
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
    CONSTRAINT pk_fact_month PRIMARY KEY (organization_id, month, metric, employee)
);
CALL secure_tenant_table('fact_month');

-- Which months are added up, and at which revision of the organization. pushed: the days that have any fact.
CREATE TABLE fact_month_built (
    organization_id text COLLATE "C" NOT NULL,
    month           date   NOT NULL,
    revision        bigint NOT NULL,
    pushed          date[] NOT NULL,
    CONSTRAINT pk_fact_month_built PRIMARY KEY (organization_id, month)
);
CALL secure_tenant_table('fact_month_built');

-- The last change of a month after it was over. What was built at an older revision is stale. A table of its own, so that
-- a push never waits for a month being added up.
CREATE TABLE fact_month_change (
    organization_id text COLLATE "C" NOT NULL,
    month           date        NOT NULL,
    revision        bigint      NOT NULL,
    changed_at      timestamptz NOT NULL,
    CONSTRAINT pk_fact_month_change PRIMARY KEY (organization_id, month)
);
CALL secure_tenant_table('fact_month_change');
