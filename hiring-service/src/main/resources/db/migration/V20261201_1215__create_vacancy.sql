-- A vacancy is kept as the document that its events carry; what is searched by is generated from it, so that the two never
-- differ. Age is the id's: it begins with the moment of creation.
-- overdue_on: the day from which it is to be published as overdue, null when there is nothing to publish.
-- cause_event: what its events follow from; opened_event: what its hires follow from.
CREATE TABLE vacancy (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid  NOT NULL,
    document            jsonb NOT NULL,
    overdue_on      date,
    correlation_id  uuid  NOT NULL,
    cause_event     uuid  NOT NULL,
    opened_event    uuid,
    version         integer GENERATED ALWAYS AS ((document ->> 'version')::integer) STORED NOT NULL,
    status          text COLLATE "C" GENERATED ALWAYS AS (document ->> 'status') STORED NOT NULL,
    gap             text COLLATE "C" GENERATED ALWAYS AS (document ->> 'staffingGap') STORED,
    position        text COLLATE "C" GENERATED ALWAYS AS (document ->> 'position') STORED,
    team            text COLLATE "C" GENERATED ALWAYS AS (document ->> 'team') STORED,
    CONSTRAINT pk_vacancy PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_vacancy_status CHECK (status IN ('DRAFT', 'OPEN', 'ON_HOLD', 'FILLED', 'CANCELLED'))
);
CREATE UNIQUE INDEX ux_vacancy_gap ON vacancy (organization_id, gap) WHERE gap IS NOT NULL;
CREATE INDEX ix_vacancy_status ON vacancy (organization_id, status, id);
CREATE INDEX ix_vacancy_position ON vacancy (organization_id, position, id);
CREATE INDEX ix_vacancy_team ON vacancy (organization_id, team, id);
CREATE INDEX ix_vacancy_overdue ON vacancy (overdue_on) WHERE overdue_on IS NOT NULL;
CALL secure_tenant_table('vacancy');

-- The scheduler of overdue vacancies reads across organizations those that are due; it writes nothing.
CREATE POLICY vacancy_reads ON vacancy FOR SELECT
    USING (current_setting('komdir.system_task', true) = 'vacancies');
