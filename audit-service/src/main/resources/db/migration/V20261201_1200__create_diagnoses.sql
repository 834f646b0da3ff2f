-- The ordered search for why a metric or a stage is off target. One is open per subject and scope. version counts the changes,
-- so that the diagnosis can be restored from its own events. correlation_id, event_id: the chain to which later events belong
-- and the event that opened it.
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
    version         integer        NOT NULL,
    origin          text           NOT NULL,
    opened_by       text,
    opened_at       timestamptz    NOT NULL,
    correlation_id  uuid           NOT NULL,
    event_id        uuid           NOT NULL,
    source_event    uuid,
    closed_at       timestamptz,
    closed_by       text,
    close_reason    text,
    close_note      text,
    restored        boolean        NOT NULL DEFAULT false,
    CONSTRAINT pk_diagnosis PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_diagnosis_subject CHECK (subject_kind IN ('METRIC', 'STAGE')),
    CONSTRAINT ck_diagnosis_status CHECK (status IN ('OPEN', 'CLOSED')),
    CONSTRAINT ck_diagnosis_version CHECK (version > 0),
    CONSTRAINT ck_diagnosis_origin CHECK (origin IN ('DEVIATION', 'MANUAL')),
    CONSTRAINT ck_diagnosis_closed CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL))
);
-- Diagnoses that are restored from their events come in the order of the topic's partitions, so that for a moment two of one
-- subject and scope may be open: those are outside the rule that the database itself holds.
CREATE UNIQUE INDEX ix_diagnosis_one_open ON diagnosis (organization_id, subject_kind, subject, stage, scope)
    WHERE status = 'OPEN' AND NOT restored;
CREATE INDEX ix_diagnosis_open ON diagnosis (organization_id, subject_kind, subject, stage, scope, id)
    WHERE status = 'OPEN';
CREATE INDEX ix_diagnosis_status ON diagnosis (organization_id, status, id);
CREATE INDEX ix_diagnosis_subject ON diagnosis (organization_id, subject_kind, subject, stage, id);
CALL secure_tenant_table('diagnosis');

-- cause_event: the event that confirmed the cause; what follows from the cause names it. staffing_*: the people whom the cause
-- "staff level" calls for.
CREATE TABLE diagnosis_check (
    organization_id   text COLLATE "C" NOT NULL,
    diagnosis_id      uuid    NOT NULL,
    code              text COLLATE "C" NOT NULL,
    position          integer NOT NULL,
    basic             boolean NOT NULL,
    verdict           text,
    evidence          text,
    judged_by         text,
    judged_at         timestamptz,
    cause_event       uuid,
    confirmed_at      timestamptz,
    confirmed_by      text,
    staffing_position text COLLATE "C",
    staffing_level    text,
    staffing_people   integer,
    CONSTRAINT pk_diagnosis_check PRIMARY KEY (organization_id, diagnosis_id, code),
    CONSTRAINT fk_diagnosis_check_diagnosis FOREIGN KEY (organization_id, diagnosis_id)
        REFERENCES diagnosis (organization_id, id),
    CONSTRAINT ck_diagnosis_check_verdict CHECK (verdict IN ('RULED_OUT', 'CAUSE')),
    CONSTRAINT ck_diagnosis_check_evidence CHECK ((verdict IS NULL) = (evidence IS NULL)),
    CONSTRAINT ck_diagnosis_check_cause CHECK ((verdict IS NOT DISTINCT FROM 'CAUSE') = (cause_event IS NOT NULL)),
    CONSTRAINT ck_diagnosis_check_staffing CHECK (
        (staffing_position IS NULL) = (staffing_level IS NULL)
        AND (staffing_position IS NULL) = (staffing_people IS NULL)
        AND (staffing_position IS NULL OR verdict = 'CAUSE'))
);
CALL secure_tenant_table('diagnosis_check');

-- The deviations that kpi-service detected, one row a period off target, with the diagnosis each belongs to. A resolution that
-- arrives before its detection keeps its row, so that the order of arrival does not matter.
CREATE TABLE deviation (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    diagnosis_id    uuid,
    event_id        uuid,
    detected_on     date,
    resolved_on     date,
    CONSTRAINT pk_deviation PRIMARY KEY (organization_id, id),
    CONSTRAINT fk_deviation_diagnosis FOREIGN KEY (organization_id, diagnosis_id)
        REFERENCES diagnosis (organization_id, id),
    CONSTRAINT ck_deviation_days CHECK (detected_on IS NOT NULL OR resolved_on IS NOT NULL)
);
CREATE INDEX ix_deviation_diagnosis ON deviation (organization_id, diagnosis_id);
CALL secure_tenant_table('deviation');
