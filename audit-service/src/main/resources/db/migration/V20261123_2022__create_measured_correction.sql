-- What became of an employee's fact after its day was closed. The first correction knows the value at closing, the one of
-- the highest revision the value now, in whatever order they arrive; the difference is what the sums above miss.
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

CREATE POLICY purge_reads ON measured_correction FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 400);
CREATE POLICY purge_deletes ON measured_correction FOR DELETE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND day < current_date - 400);
