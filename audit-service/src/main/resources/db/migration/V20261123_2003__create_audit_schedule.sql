-- How often audits come. cadence is null until somebody chose one: then the recommended one applies.
-- due_on is the next due date; due_at the moment from which it is to be told, null when there is nothing to tell.
CREATE TABLE audit_schedule (
    organization_id text COLLATE "C" NOT NULL,
    cadence         text,
    due_on          date,
    due_at          timestamptz,
    CONSTRAINT pk_audit_schedule PRIMARY KEY (organization_id),
    CONSTRAINT ck_audit_schedule_cadence
        CHECK (cadence IN ('MONTHLY', 'EVERY_TWO_MONTHS', 'QUARTERLY', 'HALF_YEARLY'))
);
CALL secure_tenant_table('audit_schedule');

-- The teller of due audits looks across tenants for those with something to tell; it reads, and writes nothing.
CREATE INDEX ix_audit_schedule_due_at ON audit_schedule (due_at);
CREATE POLICY audit_schedule_reads ON audit_schedule FOR SELECT
    USING (current_setting('komdir.system_task', true) = 'audit-schedule');

-- The days on which an audit was completed: from the last of them the next due date is counted.
CREATE TABLE audited_day (
    organization_id text COLLATE "C" NOT NULL,
    audited_on      date NOT NULL,
    CONSTRAINT pk_audited_day PRIMARY KEY (organization_id, audited_on)
);
CALL secure_tenant_table('audited_day');

-- The due dates that were told, each once.
CREATE TABLE told_due_date (
    organization_id text COLLATE "C" NOT NULL,
    due_on          date NOT NULL,
    CONSTRAINT pk_told_due_date PRIMARY KEY (organization_id, due_on)
);
CALL secure_tenant_table('told_due_date');
