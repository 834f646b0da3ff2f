-- Hires as hiring.employee.hired tells them, without name and address: an empty database reads them again from Kafka.
CREATE TABLE hire (
    organization_id text COLLATE "C" NOT NULL,
    vacancy_id      uuid  NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    told            jsonb NOT NULL,
    version         integer GENERATED ALWAYS AS ((told ->> 'version')::integer) STORED NOT NULL,
    agency          text COLLATE "C" GENERATED ALWAYS AS (told ->> 'agency') STORED,
    hired_on        text COLLATE "C" GENERATED ALWAYS AS (told ->> 'hiredOn') STORED NOT NULL,
    CONSTRAINT pk_hire PRIMARY KEY (organization_id, vacancy_id, employee)
);
CREATE INDEX ix_hire_agency ON hire (organization_id, agency, hired_on DESC) WHERE agency IS NOT NULL;
CALL secure_tenant_table('hire');
