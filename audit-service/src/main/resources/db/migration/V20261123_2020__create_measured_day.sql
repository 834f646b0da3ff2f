-- What kpi-service told of a scope's closed day; one row an event. lines: an object by metric, with u (unit), g (goal),
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
CREATE POLICY purge_reads ON measured_day FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 400);
CREATE POLICY purge_deletes ON measured_day FOR DELETE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 400);
