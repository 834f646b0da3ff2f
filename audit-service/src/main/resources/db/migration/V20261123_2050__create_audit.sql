-- Audits from plan to comparison. version grows by one with every entry of the audit's history. What a completed audit found
-- follows from its answers; score and number of problems stand here too, for lists.
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
        END)
);
CREATE INDEX ix_audit_status ON audit (organization_id, status, id);
CREATE INDEX ix_audit_completed ON audit (organization_id, template, scope, completed_at, id) WHERE status = 'COMPLETED';
CALL secure_tenant_table('audit');
REVOKE DELETE ON audit FROM ${app};

-- Who did what when: plan, start, each answer, completion, cancellation. The present answer to an item is its newest one.
-- The service may add and read; nobody but the owner of the schema can change or remove a row.
CREATE TABLE audit_entry (
    organization_id text COLLATE "C" NOT NULL,
    audit_id        uuid        NOT NULL,
    sequence        integer     NOT NULL,
    deed            text        NOT NULL,
    item            text COLLATE "C",
    verdict         text,
    evidence        text,
    note            text,
    done_by         text        NOT NULL,
    done_at         timestamptz NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (organization_id, audit_id, sequence),
    CONSTRAINT fk_audit_entry_audit FOREIGN KEY (organization_id, audit_id) REFERENCES audit (organization_id, id),
    CONSTRAINT ck_audit_entry_deed CHECK (deed IN ('PLANNED', 'STARTED', 'ANSWERED', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT ck_audit_entry_verdict CHECK (verdict IN ('OK', 'PROBLEM', 'NOT_APPLICABLE')),
    CONSTRAINT ck_audit_entry_answer CHECK (
        (deed = 'ANSWERED') = (item IS NOT NULL AND verdict IS NOT NULL)
        AND (deed = 'ANSWERED' OR (evidence IS NULL AND note IS NULL)))
);
CALL secure_tenant_table('audit_entry');
REVOKE UPDATE, DELETE ON audit_entry FROM ${app};

-- What was measured when the audit started, for the items that name a metric or a stage; frozen for good.
CREATE TABLE audit_fact (
    organization_id text COLLATE "C" NOT NULL,
    audit_id        uuid    NOT NULL,
    item            text COLLATE "C" NOT NULL,
    position        integer NOT NULL,
    fact            jsonb   NOT NULL,
    CONSTRAINT pk_audit_fact PRIMARY KEY (organization_id, audit_id, item, position),
    CONSTRAINT fk_audit_fact_audit FOREIGN KEY (organization_id, audit_id) REFERENCES audit (organization_id, id)
);
CALL secure_tenant_table('audit_fact');
REVOKE UPDATE, DELETE ON audit_fact FROM ${app};
