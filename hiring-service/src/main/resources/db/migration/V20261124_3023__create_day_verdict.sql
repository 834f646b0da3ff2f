-- How kpi-service judged the closed days of employees.
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

CREATE POLICY purge_reads ON day_verdict FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 1100);
CREATE POLICY purge_deletes ON day_verdict FOR DELETE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 1100);
