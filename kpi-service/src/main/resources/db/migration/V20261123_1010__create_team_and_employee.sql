CREATE TABLE team (
    organization_id  text COLLATE "C" NOT NULL,
    code             text COLLATE "C" NOT NULL,
    name             text   NOT NULL,
    head             text COLLATE "C",
    parent           text COLLATE "C",
    changed_revision bigint NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (organization_id, code),
    CONSTRAINT fk_team_parent FOREIGN KEY (organization_id, parent) REFERENCES team (organization_id, code)
);
CALL secure_tenant_table('team');

CREATE TABLE employee (
    organization_id  text COLLATE "C" NOT NULL,
    code             text COLLATE "C" NOT NULL,
    full_name        text   NOT NULL,
    position         text,
    role             text   NOT NULL,
    hired_on         date,
    left_on          date,
    email            text,
    changed_revision bigint NOT NULL,
    CONSTRAINT pk_employee PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('employee');
ALTER TABLE team ADD CONSTRAINT fk_team_head
    FOREIGN KEY (organization_id, head) REFERENCES employee (organization_id, code);

-- Membership over time, so that a fact counts for the team the employee was in on that day. Both days are inclusive;
-- an open end is the present team.
CREATE TABLE membership (
    organization_id text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    valid_from      date NOT NULL,
    valid_to        date,
    team            text COLLATE "C" NOT NULL,
    CONSTRAINT pk_membership PRIMARY KEY (organization_id, employee, valid_from),
    CONSTRAINT fk_membership_employee FOREIGN KEY (organization_id, employee) REFERENCES employee (organization_id, code),
    CONSTRAINT fk_membership_team FOREIGN KEY (organization_id, team) REFERENCES team (organization_id, code),
    CONSTRAINT ck_membership_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_membership_team ON membership (organization_id, team);
CALL secure_tenant_table('membership');

CREATE TABLE absence (
    organization_id text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    from_day        date NOT NULL,
    to_day          date NOT NULL,
    reason          text,
    CONSTRAINT pk_absence PRIMARY KEY (organization_id, employee, from_day),
    CONSTRAINT fk_absence_employee FOREIGN KEY (organization_id, employee) REFERENCES employee (organization_id, code),
    CONSTRAINT ck_absence_days CHECK (to_day >= from_day)
);
CALL secure_tenant_table('absence');
