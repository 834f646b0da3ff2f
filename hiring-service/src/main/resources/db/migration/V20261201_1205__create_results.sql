-- A scope's closed month as kpi-service published it last. month: its first day. lines: metrics with target, fact and percent.
CREATE TABLE month_result (
    organization_id text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    month           date    NOT NULL,
    team            text COLLATE "C",
    working_days    integer NOT NULL,
    calendar_days   integer NOT NULL,
    verdict         text    NOT NULL,
    lines           jsonb   NOT NULL,
    revision        bigint  NOT NULL,
    event_id        uuid    NOT NULL,
    CONSTRAINT pk_month_result PRIMARY KEY (organization_id, scope, month)
);
CREATE INDEX ix_month_result_employees ON month_result (organization_id, month, scope) WHERE scope LIKE 'employee:%';
CREATE INDEX ix_month_result_month ON month_result (month);
CALL secure_tenant_table('month_result');

CALL allow_purge('month_result', 'month < current_date - 1100');

-- The verdicts of the closed days of employees, from kpi-service.
CREATE TABLE day_verdict (
    organization_id text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    day             date    NOT NULL,
    working         boolean NOT NULL,
    verdict         text    NOT NULL,
    revision        bigint  NOT NULL,
    CONSTRAINT pk_day_verdict PRIMARY KEY (organization_id, scope, day)
);
CREATE INDEX ix_day_verdict_day ON day_verdict (day);
CALL secure_tenant_table('day_verdict');

CALL allow_purge('day_verdict', 'day < current_date - 1100');
