-- What an employee promised at a stand-up to reach on that day. reported_* is the outcome found when the day closed; null before.
-- team is the stand-up at which it was made; the employee's team on the day decides who sees it.
CREATE TABLE standup_commitment (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    team            text COLLATE "C" NOT NULL,
    committed_on    date NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    value           numeric(24, 6) NOT NULL,
    note            text NOT NULL,
    created_at      timestamptz NOT NULL,
    created_by      text NOT NULL,
    reported_status text,
    reported_fact   numeric,
    CONSTRAINT pk_standup_commitment PRIMARY KEY (organization_id, id),
    CONSTRAINT uq_standup_commitment_key UNIQUE (organization_id, committed_on, employee, metric),
    CONSTRAINT fk_standup_commitment_team FOREIGN KEY (organization_id, team) REFERENCES team (organization_id, code),
    CONSTRAINT fk_standup_commitment_employee
        FOREIGN KEY (organization_id, employee) REFERENCES employee (organization_id, code),
    CONSTRAINT fk_standup_commitment_metric FOREIGN KEY (organization_id, metric) REFERENCES metric (organization_id, code),
    CONSTRAINT ck_standup_commitment_status CHECK (reported_status IN ('KEPT', 'BROKEN', 'OPEN'))
);
CALL secure_tenant_table('standup_commitment');
