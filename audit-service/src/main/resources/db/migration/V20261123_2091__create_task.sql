-- A task is kept as the document that its events carry; what is searched and sorted by is generated from it, so that the
-- two never differ. Age is the id's: it begins with the moment of creation.
-- gain: expected effect on the funnel's end, a working day; gain_order sorts the backlog: known gains, the largest first
-- (-gain), then funnels without figures (1e30), then tasks that touch no funnel (Infinity).
-- prioritized_event, completed_event: what later events of the task follow from. effect: as decided, with its event.
CREATE TABLE task (
    organization_id   text COLLATE "C" NOT NULL,
    id                uuid    NOT NULL,
    told              jsonb   NOT NULL,
    correlation_id    uuid    NOT NULL,
    prioritized_event uuid    NOT NULL,
    completed_event   uuid,
    effect            jsonb,
    effect_event      uuid,
    gain              numeric,
    gain_order        numeric NOT NULL DEFAULT 'Infinity',
    version           integer GENERATED ALWAYS AS ((told ->> 'version')::integer) STORED NOT NULL,
    status            text COLLATE "C" GENERATED ALWAYS AS (told ->> 'status') STORED NOT NULL,
    quadrant          smallint GENERATED ALWAYS AS (substr(told ->> 'quadrant', 2)::smallint) STORED NOT NULL,
    owner             text COLLATE "C" GENERATED ALWAYS AS (told ->> 'owner') STORED NOT NULL,
    area              text COLLATE "C" GENERATED ALWAYS AS (told ->> 'area') STORED NOT NULL,
    origin            text COLLATE "C" GENERATED ALWAYS AS (told #>> '{origin,type}') STORED NOT NULL,
    effect_scope      text COLLATE "C" GENERATED ALWAYS AS (told #>> '{expectedEffect,scope}') STORED NOT NULL,
    effect_metric     text COLLATE "C" GENERATED ALWAYS AS (coalesce(told #>> '{expectedEffect,metric}', '')) STORED
                      NOT NULL,
    effect_funnel     text COLLATE "C"
                      GENERATED ALWAYS AS (coalesce(told #>> '{expectedEffect,funnel}', told ->> 'funnel', '')) STORED
                      NOT NULL,
    effect_stage      text COLLATE "C" GENERATED ALWAYS AS (coalesce(told #>> '{expectedEffect,stage}', '')) STORED
                      NOT NULL,
    effect_change     numeric GENERATED ALWAYS AS
                      ((told #>> '{expectedEffect,to}')::numeric - (told #>> '{expectedEffect,from}')::numeric) STORED
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
CREATE INDEX ix_task_carry ON task (organization_id, effect_scope, effect_metric, effect_funnel, effect_stage)
    WHERE status IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX ix_task_effect ON task (organization_id, effect_scope, id) WHERE status = 'DONE' AND effect IS NULL;
CALL secure_tenant_table('task');
