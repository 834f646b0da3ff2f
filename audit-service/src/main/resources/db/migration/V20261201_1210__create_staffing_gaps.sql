-- People who are missing because the cause "staff level" was confirmed. One is open for each diagnosis. It has no reference
-- to the diagnosis: its events come by another topic, and may restore it before the diagnosis.
-- version counts the published events of the gap; event_id is the event that identified it last.
CREATE TABLE staffing_gap (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid           NOT NULL,
    diagnosis_id    uuid           NOT NULL,
    check_code      text COLLATE "C" NOT NULL,
    position        text COLLATE "C" NOT NULL,
    level           text           NOT NULL,
    people          integer        NOT NULL,
    subject_kind    text           NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    stage           text COLLATE "C" NOT NULL,
    scope           text COLLATE "C" NOT NULL,
    actual          numeric(24, 6) NOT NULL,
    target          numeric(24, 6) NOT NULL,
    from_day        date           NOT NULL,
    to_day          date           NOT NULL,
    evidence        text           NOT NULL,
    status          text           NOT NULL,
    version         integer        NOT NULL,
    identified_at   timestamptz    NOT NULL,
    changed_at      timestamptz    NOT NULL,
    correlation_id  uuid           NOT NULL,
    cause_event     uuid           NOT NULL,
    event_id        uuid           NOT NULL,
    restored        boolean        NOT NULL DEFAULT false,
    CONSTRAINT pk_staffing_gap PRIMARY KEY (organization_id, id),
    CONSTRAINT ck_staffing_gap_subject CHECK (subject_kind IN ('METRIC', 'STAGE')),
    CONSTRAINT ck_staffing_gap_level CHECK (level IN ('JUNIOR', 'MIDDLE', 'SENIOR')),
    CONSTRAINT ck_staffing_gap_status CHECK (status IN ('OPEN', 'WITHDRAWN'))
);
CREATE UNIQUE INDEX ix_staffing_gap_one_open ON staffing_gap (organization_id, diagnosis_id)
    WHERE status = 'OPEN' AND NOT restored;
CREATE INDEX ix_staffing_gap_diagnosis ON staffing_gap (organization_id, diagnosis_id, id);
CREATE INDEX ix_staffing_gap_status ON staffing_gap (organization_id, status, id);
CALL secure_tenant_table('staffing_gap');
