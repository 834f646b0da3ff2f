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
