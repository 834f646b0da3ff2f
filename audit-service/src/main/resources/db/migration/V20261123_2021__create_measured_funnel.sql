-- What kpi-service told of a scope's counts in a funnel on a closed day; one row an event. stages: in the order of the
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

CREATE POLICY purge_reads ON measured_funnel FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 400);
CREATE POLICY purge_deletes ON measured_funnel FOR DELETE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 400);
