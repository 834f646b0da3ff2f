-- The ordered search for why a metric or a stage is off target. One is open per subject and scope.
-- subject_kind METRIC: subject is the metric's code, stage is ''; STAGE: subject is the funnel's code.
CREATE TABLE diagnosis (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid           NOT NULL,
    subject_kind    text           NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    stage           text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    actual          numeric(24, 6) NOT NULL,
    target          numeric(24, 6) NOT NULL,
    from_day        date           NOT NULL,
    to_day          date           NOT NULL,
    status          text           NOT NULL,
    opened_at       timestamptz    NOT NULL,
    CONSTRAINT pk_diagnosis PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_diagnosis_subject CHECK (subject_kind IN ('METRIC', 'STAGE')),
    CONSTRAINT ck_diagnosis_status CHECK (status IN ('OPEN', 'CLOSED'))
);
CREATE UNIQUE INDEX ix_diagnosis_open ON diagnosis (organization_id, subject_kind, subject, stage, scope)
    WHERE status = 'OPEN';
CREATE INDEX ix_diagnosis_status ON diagnosis (organization_id, status, id);
CALL secure_tenant_table('diagnosis');

CREATE TABLE diagnosis_check (
    organization_id text COLLATE "C" NOT NULL,
    diagnosis_id    uuid    NOT NULL,
    code            text COLLATE "C" NOT NULL,
    position        integer NOT NULL,
    basic           boolean NOT NULL,
    verdict         text,
    evidence        text,
    judged_by       text,
    judged_at       timestamptz,
    CONSTRAINT pk_diagnosis_check PRIMARY KEY (organization_id, diagnosis_id, code),
    CONSTRAINT fk_diagnosis_check_diagnosis FOREIGN KEY (organization_id, diagnosis_id)
        REFERENCES diagnosis (organization_id, id),
    CONSTRAINT ck_diagnosis_check_verdict CHECK (verdict IN ('RULED_OUT', 'CAUSE')),
    CONSTRAINT ck_diagnosis_check_evidence CHECK ((verdict IS NULL) = (evidence IS NULL))
);
CALL secure_tenant_table('diagnosis_check');
