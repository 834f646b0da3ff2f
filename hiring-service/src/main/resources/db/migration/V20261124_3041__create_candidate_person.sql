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
