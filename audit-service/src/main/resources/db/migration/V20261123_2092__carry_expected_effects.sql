-- What one unit of an expected effect is worth at the end of its funnel: one row for each thing that tasks are to move.
-- multiplier: gain = change x multiplier; null when unknown. figures: the sum behind it. stale: measured anew since.
CREATE TABLE task_carry (
    organization_id text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    funnel          text COLLATE "C" NOT NULL,
    stage           text COLLATE "C" NOT NULL,
    multiplier      numeric,
    has_funnel      boolean NOT NULL,
    figures         jsonb   NOT NULL,
    stale           boolean NOT NULL,
    CONSTRAINT pk_task_carry PRIMARY KEY (organization_id, scope, metric, funnel, stage)
);
CREATE INDEX ix_task_carry_stale ON task_carry (organization_id) WHERE stale;
CALL secure_tenant_table('task_carry');
CREATE POLICY backlog_reads ON task_carry FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'backlog' AND stale);

-- Organizations whose thresholds have changed: speeds of open tasks are to be derived anew. The ids are those of the
-- request that changed them.
CREATE TABLE task_speed_review (
    organization_id text COLLATE "C" NOT NULL,
    correlation_id  uuid NOT NULL,
    causation_id    uuid NOT NULL,
    CONSTRAINT pk_task_speed_review PRIMARY KEY (organization_id)
);
CALL secure_tenant_table('task_speed_review');
CREATE POLICY backlog_reads ON task_speed_review FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'backlog');
