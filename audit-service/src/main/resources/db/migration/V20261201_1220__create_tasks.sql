-- A task is kept as the document that its events contain; columns to search and sort by are generated from it, so that the
-- two never differ. Age is the id's: it begins with the moment of creation.
-- gain: expected effect on the funnel's end, a working day; gain_order sorts the backlog: gains with figures, the largest
-- first (-gain), then funnels without figures (1e30), then tasks that touch no funnel (Infinity). It is double precision,
-- because under row-level security only leakproof operators reach an index: those of numeric are not. The gain stays exact.
-- prioritized_event, completed_event: what later events of the task follow from. effect: as decided, with its event.
CREATE TABLE task (
    organization_id   text COLLATE "C" NOT NULL,
    id                uuid    NOT NULL,
    document          jsonb   NOT NULL,
    correlation_id    uuid    NOT NULL,
    prioritized_event uuid    NOT NULL,
    completed_event   uuid,
    effect            jsonb,
    effect_event      uuid,
    gain              numeric,
    gain_order        double precision NOT NULL DEFAULT 'Infinity',
    version           integer GENERATED ALWAYS AS ((document ->> 'version')::integer) STORED NOT NULL,
    status            text COLLATE "C" GENERATED ALWAYS AS (document ->> 'status') STORED NOT NULL,
    quadrant          smallint GENERATED ALWAYS AS (substr(document ->> 'quadrant', 2)::smallint) STORED NOT NULL,
    owner             text COLLATE "C" GENERATED ALWAYS AS (document ->> 'owner') STORED NOT NULL,
    area              text COLLATE "C" GENERATED ALWAYS AS (document ->> 'area') STORED NOT NULL,
    origin            text COLLATE "C" GENERATED ALWAYS AS (document #>> '{origin,type}') STORED NOT NULL,
    effect_scope      text COLLATE "C" GENERATED ALWAYS AS (document #>> '{expectedEffect,scope}') STORED NOT NULL,
    effect_metric     text COLLATE "C" GENERATED ALWAYS AS (coalesce(document #>> '{expectedEffect,metric}', '')) STORED
                      NOT NULL,
    effect_funnel     text COLLATE "C"
                      GENERATED ALWAYS AS (coalesce(document #>> '{expectedEffect,funnel}', document ->> 'funnel', '')) STORED
                      NOT NULL,
    effect_stage      text COLLATE "C" GENERATED ALWAYS AS (coalesce(document #>> '{expectedEffect,stage}', '')) STORED
                      NOT NULL,
    effect_change     numeric GENERATED ALWAYS AS
                      ((document #>> '{expectedEffect,to}')::numeric - (document #>> '{expectedEffect,from}')::numeric) STORED
                      NOT NULL,
    CONSTRAINT pk_task PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_task_status CHECK (status IN ('OPEN', 'IN_PROGRESS', 'DONE', 'DROPPED')),
    CONSTRAINT ck_task_quadrant CHECK (quadrant BETWEEN 1 AND 4),
    CONSTRAINT ck_task_effect CHECK ((effect IS NULL) = (effect_event IS NULL))
);
CREATE INDEX ix_task_backlog ON task (organization_id, quadrant, gain_order, id)
    WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX ix_task_backlog_owner ON task (organization_id, owner, quadrant, gain_order, id)
    WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX ix_task_backlog_area ON task (organization_id, area, quadrant, gain_order, id)
    WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX ix_task_open ON task (organization_id, quadrant, gain_order, id) WHERE status = 'OPEN';
CREATE INDEX ix_task_status ON task (organization_id, status, quadrant, id);
CREATE INDEX ix_task_owner ON task (organization_id, owner, id);
CREATE INDEX ix_task_effect_target ON task (organization_id, effect_scope, effect_metric, effect_funnel, effect_stage)
    WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX ix_task_effect ON task (organization_id, effect_scope, id) WHERE status = 'DONE' AND effect IS NULL;
CALL secure_tenant_table('task');

-- What one unit of an expected effect is worth at the end of its funnel: one row for each target of expected effects.
-- multiplier: gain = change x multiplier; null when unknown. figures: the sum behind it. stale: newer figures have arrived.
CREATE TABLE funnel_impact (
    organization_id text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    funnel          text COLLATE "C" NOT NULL,
    stage           text COLLATE "C" NOT NULL,
    multiplier      numeric,
    has_funnel      boolean NOT NULL,
    figures         jsonb   NOT NULL,
    stale           boolean NOT NULL,
    CONSTRAINT pk_funnel_impact PRIMARY KEY (organization_id, scope, metric, funnel, stage)
);
CREATE INDEX ix_funnel_impact_stale ON funnel_impact (organization_id) WHERE stale;
CALL secure_tenant_table('funnel_impact');
CREATE POLICY backlog_reads ON funnel_impact FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'backlog' AND stale);

-- Organizations whose thresholds have changed: priorities of their open tasks are to be calculated again. The ids are those of
-- the request that changed them.
CREATE TABLE task_priority_recalculation (
    organization_id text COLLATE "C" NOT NULL,
    correlation_id  uuid NOT NULL,
    causation_id    uuid NOT NULL,
    CONSTRAINT pk_task_priority_recalculation PRIMARY KEY (organization_id)
);
CALL secure_tenant_table('task_priority_recalculation');
CREATE POLICY backlog_reads ON task_priority_recalculation FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'backlog');
