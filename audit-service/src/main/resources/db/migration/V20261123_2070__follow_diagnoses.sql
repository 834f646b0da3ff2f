-- What follows from a diagnosis and from its causes names them as its cause: the chain they belong to and the events by
-- which they were told. The version counts the changes of the diagnosis, so that its own events can bring it back.
ALTER TABLE diagnosis
    ADD COLUMN version        integer NOT NULL DEFAULT 1,
    ADD COLUMN origin         text    NOT NULL DEFAULT 'DEVIATION',
    ADD COLUMN opened_by      text,
    ADD COLUMN correlation_id uuid,
    ADD COLUMN event_id       uuid,
    ADD COLUMN source_event   uuid,
    ADD COLUMN closed_at      timestamptz,
    ADD COLUMN closed_by      text,
    ADD COLUMN close_reason   text,
    ADD COLUMN close_note     text,
    ADD COLUMN restored       boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT ck_diagnosis_origin CHECK (origin IN ('DEVIATION', 'MANUAL')),
    ADD CONSTRAINT ck_diagnosis_version CHECK (version > 0);
ALTER TABLE diagnosis_check
    ADD COLUMN cause_event  uuid,
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN confirmed_by text;

-- What is there is completed past the policies. The ids of the events that told it were not kept: the deviation that asked
-- for a diagnosis stands in for them, and where there is none the diagnosis itself.
ALTER TABLE diagnosis NO FORCE ROW LEVEL SECURITY;
ALTER TABLE diagnosis_check NO FORCE ROW LEVEL SECURITY;
ALTER TABLE deviation NO FORCE ROW LEVEL SECURITY;
UPDATE diagnosis d
SET event_id = coalesce(
        (SELECT v.event_id FROM deviation v
         WHERE v.organization_id = d.organization_id AND v.diagnosis_id = d.id AND v.event_id IS NOT NULL
         ORDER BY v.detected_on, v.id LIMIT 1),
        d.id),
    version = 1 + (SELECT count(*) FROM diagnosis_check c
                   WHERE c.organization_id = d.organization_id AND c.diagnosis_id = d.id AND c.verdict IS NOT NULL);
UPDATE diagnosis SET correlation_id = event_id;
UPDATE diagnosis_check c
SET cause_event = d.event_id, confirmed_at = c.judged_at, confirmed_by = c.judged_by
FROM diagnosis d
WHERE d.organization_id = c.organization_id AND d.id = c.diagnosis_id AND c.verdict = 'CAUSE';
ALTER TABLE diagnosis FORCE ROW LEVEL SECURITY;
ALTER TABLE diagnosis_check FORCE ROW LEVEL SECURITY;
ALTER TABLE deviation FORCE ROW LEVEL SECURITY;

ALTER TABLE diagnosis
    ALTER COLUMN correlation_id SET NOT NULL,
    ALTER COLUMN event_id SET NOT NULL,
    ALTER COLUMN version DROP DEFAULT,
    ALTER COLUMN origin DROP DEFAULT,
    ADD CONSTRAINT ck_diagnosis_closed CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL));
ALTER TABLE diagnosis_check
    ADD CONSTRAINT ck_diagnosis_check_cause CHECK ((verdict IS NOT DISTINCT FROM 'CAUSE') = (cause_event IS NOT NULL));

-- Diagnoses that are brought back from their events come in the order of the topic's partitions, so that for a moment two
-- of one subject and scope may be open: those are outside the rule that the database itself holds.
DROP INDEX ix_diagnosis_open;
CREATE INDEX ix_diagnosis_open ON diagnosis (organization_id, subject_kind, subject, stage, scope, id)
    WHERE status = 'OPEN';
CREATE UNIQUE INDEX ix_diagnosis_one_open ON diagnosis (organization_id, subject_kind, subject, stage, scope)
    WHERE status = 'OPEN' AND NOT restored;
