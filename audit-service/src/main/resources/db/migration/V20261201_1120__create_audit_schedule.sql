-- How often audits come. cadence is null until a person chooses one: then the recommended one applies. version counts the
-- choices, 0 before the first. due_on is the next due date; due_at the moment of its publication, null when there is none.
CREATE TABLE audit_schedule (
    organization_id text COLLATE "C" NOT NULL,
    cadence         text,
    version         bigint NOT NULL DEFAULT 0,
    due_on          date,
    due_at          timestamptz,
    CONSTRAINT pk_audit_schedule PRIMARY KEY (organization_id),
    CONSTRAINT ck_audit_schedule_cadence
        CHECK (cadence IN ('MONTHLY', 'EVERY_TWO_MONTHS', 'QUARTERLY', 'HALF_YEARLY'))
);
CALL secure_tenant_table('audit_schedule');

-- The scheduler of due audits looks across tenants for those that are due; it may read and not write.
CREATE INDEX ix_audit_schedule_due_at ON audit_schedule (due_at);
CREATE POLICY audit_schedule_reads ON audit_schedule FOR SELECT
    USING (current_setting('komdir.system_task', true) = 'audit-schedule');

-- The days on which an audit was completed: the next due date is counted from the last of them.
CREATE TABLE audited_day (
    organization_id text COLLATE "C" NOT NULL,
    audited_on      date NOT NULL,
    CONSTRAINT pk_audited_day PRIMARY KEY (organization_id, audited_on)
);
CALL secure_tenant_table('audited_day');

-- The due dates with a published event: each is published once.
CREATE TABLE published_due_date (
    organization_id text COLLATE "C" NOT NULL,
    due_on          date NOT NULL,
    CONSTRAINT pk_published_due_date PRIMARY KEY (organization_id, due_on)
);
CALL secure_tenant_table('published_due_date');
