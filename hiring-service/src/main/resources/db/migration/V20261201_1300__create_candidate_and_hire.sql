-- Who a candidate is stands apart from the figures, so that it can be erased while they stay. figures: steps, scorecards,
-- references and hire; their free texts are erased as well. No foreign key to the vacancy: after a loss vacancies come back
-- from Kafka and candidates from a backup, in any order.
CREATE TABLE candidate (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid    NOT NULL,
    vacancy_id      uuid    NOT NULL,
    version         integer NOT NULL,
    stage           text COLLATE "C" NOT NULL,
    channel         text,
    agency          text COLLATE "C",
    applied_on      date    NOT NULL,
    erased_on       date,
    figures         jsonb   NOT NULL,
    CONSTRAINT pk_candidate PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_candidate_stage CHECK (stage IN ('NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT ck_candidate_source CHECK ((channel IS NULL) <> (agency IS NULL))
);
CREATE INDEX ix_candidate_vacancy ON candidate (organization_id, vacancy_id, id);
CREATE INDEX ix_candidate_agency ON candidate (organization_id, agency, id) WHERE agency IS NOT NULL;
CALL secure_tenant_table('candidate');

-- Personal data of candidates. A row that is deleted is gone once PostgreSQL has vacuumed the table and the backups that
-- hold it have aged out.
CREATE TABLE candidate_person (
    organization_id text COLLATE "C" NOT NULL,
    candidate_id    uuid NOT NULL,
    full_name       text NOT NULL,
    email           text,
    phone           text,
    link            text,
    note            text,
    CONSTRAINT pk_candidate_person PRIMARY KEY (organization_id, candidate_id),
    CONSTRAINT fk_candidate_person_candidate FOREIGN KEY (organization_id, candidate_id)
        REFERENCES candidate (organization_id, id) ON DELETE CASCADE
);
CALL secure_tenant_table('candidate_person');

-- Hires as the event hiring.employee.hired carries them, without name and address: an empty database reads them again from Kafka.
CREATE TABLE hire (
    organization_id text COLLATE "C" NOT NULL,
    vacancy_id      uuid  NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    document            jsonb NOT NULL,
    version         integer GENERATED ALWAYS AS ((document ->> 'version')::integer) STORED NOT NULL,
    agency          text COLLATE "C" GENERATED ALWAYS AS (document ->> 'agency') STORED,
    hired_on        text COLLATE "C" GENERATED ALWAYS AS (document ->> 'hiredOn') STORED NOT NULL,
    CONSTRAINT pk_hire PRIMARY KEY (organization_id, vacancy_id, employee)
);
CREATE INDEX ix_hire_agency ON hire (organization_id, agency, hired_on DESC) WHERE agency IS NOT NULL;
CALL secure_tenant_table('hire');
