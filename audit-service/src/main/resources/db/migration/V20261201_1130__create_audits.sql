-- Audits from plan to comparison. version grows by one with every entry of the audit's history. What a completed audit found
-- follows from its answers; score and number of problems stand here too, for lists. place is the number of a completed audit
-- among those of its template and scope, from 1: which one came before does not depend on clocks.
CREATE TABLE audit (
    organization_id  text COLLATE "C" NOT NULL,
    id               uuid        NOT NULL,
    template         text COLLATE "C" NOT NULL,
    template_version integer     NOT NULL,
    auditor          text COLLATE "C" NOT NULL,
    planned_for      date        NOT NULL,
    scope            text COLLATE "C" NOT NULL,
    niche            text,
    onboarding       jsonb,
    status           text        NOT NULL,
    version          integer     NOT NULL,
    started_on       date,
    completed_on     date,
    completed_at     timestamptz,
    previous_id      uuid,
    score            numeric(4, 1),
    problems         integer,
    place            integer,
    correlation_id   uuid,
    event_id         uuid,
    CONSTRAINT pk_audit PRIMARY KEY (organization_id, id),
    CONSTRAINT fk_audit_previous FOREIGN KEY (organization_id, previous_id) REFERENCES audit (organization_id, id),
    CONSTRAINT ck_audit_status CHECK (status IN ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT ck_audit_completed CHECK (
        CASE WHEN status = 'COMPLETED'
            THEN started_on IS NOT NULL AND completed_on IS NOT NULL AND completed_at IS NOT NULL AND problems IS NOT NULL
                AND correlation_id IS NOT NULL AND event_id IS NOT NULL
            ELSE completed_on IS NULL AND completed_at IS NULL AND event_id IS NULL
        END),
    CONSTRAINT ck_audit_place CHECK ((status = 'COMPLETED') = (place IS NOT NULL))
);
CREATE INDEX ix_audit_status ON audit (organization_id, status, id);
CREATE UNIQUE INDEX ix_audit_completed ON audit (organization_id, template, scope, place) WHERE status = 'COMPLETED';
CALL secure_tenant_table('audit');
REVOKE DELETE ON audit FROM ${app};

-- Who did what when: plan, start, each answer, completion, cancellation. The current answer to an item is its newest one.
-- The service may add and read; only the owner of the schema can change or remove a row.
CREATE TABLE audit_log_entry (
    organization_id text COLLATE "C" NOT NULL,
    audit_id        uuid        NOT NULL,
    sequence        integer     NOT NULL,
    action          text        NOT NULL,
    item            text COLLATE "C",
    verdict         text,
    evidence        text,
    note            text,
    done_by         text        NOT NULL,
    done_at         timestamptz NOT NULL,
    CONSTRAINT pk_audit_log_entry PRIMARY KEY (organization_id, audit_id, sequence),
    CONSTRAINT fk_audit_log_entry_audit FOREIGN KEY (organization_id, audit_id) REFERENCES audit (organization_id, id),
    CONSTRAINT ck_audit_log_entry_action CHECK (action IN ('PLANNED', 'STARTED', 'ANSWERED', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT ck_audit_log_entry_verdict CHECK (verdict IN ('OK', 'PROBLEM', 'NOT_APPLICABLE')),
    CONSTRAINT ck_audit_log_entry_answer CHECK (
        (action = 'ANSWERED') = (item IS NOT NULL AND verdict IS NOT NULL)
        AND (action = 'ANSWERED' OR (evidence IS NULL AND note IS NULL)))
);
-- Finds the newest entry of each action and item.
CREATE INDEX ix_audit_log_entry_current ON audit_log_entry (organization_id, audit_id, action, item, sequence);
CALL secure_tenant_table('audit_log_entry');
REVOKE UPDATE, DELETE ON audit_log_entry FROM ${app};

-- Evidence measured when the audit started, for the items that name a metric or a stage; it never changes.
CREATE TABLE audit_evidence (
    organization_id text COLLATE "C" NOT NULL,
    audit_id        uuid    NOT NULL,
    item            text COLLATE "C" NOT NULL,
    position        integer NOT NULL,
    document        jsonb   NOT NULL,
    CONSTRAINT pk_audit_evidence PRIMARY KEY (organization_id, audit_id, item, position),
    CONSTRAINT fk_audit_evidence_audit FOREIGN KEY (organization_id, audit_id) REFERENCES audit (organization_id, id)
);
CALL secure_tenant_table('audit_evidence');
REVOKE UPDATE, DELETE ON audit_evidence FROM ${app};

-- The questions of an audit: its template as of the day of planning, for another release may ship other versions.
CREATE TABLE audit_questions (
    organization_id text COLLATE "C" NOT NULL,
    audit_id        uuid  NOT NULL,
    template        jsonb NOT NULL,
    CONSTRAINT pk_audit_questions PRIMARY KEY (organization_id, audit_id),
    CONSTRAINT fk_audit_questions_audit FOREIGN KEY (organization_id, audit_id) REFERENCES audit (organization_id, id)
);
CALL secure_tenant_table('audit_questions');
REVOKE UPDATE, DELETE ON audit_questions FROM ${app};
