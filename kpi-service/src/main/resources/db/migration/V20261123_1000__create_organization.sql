-- The tenant. Its revision grows by one with every committed change of the organization's data; the row's lock is
-- therefore the order in which an organization's changes become visible.
CREATE TABLE organization (
    organization_id     text COLLATE "C" NOT NULL,
    name                text        NOT NULL,
    time_zone           text        NOT NULL,
    currency            text        NOT NULL,
    country             text        NOT NULL,
    stage               text        NOT NULL,
    day_closes_at       time        NOT NULL,
    working_week        text[]      NOT NULL,
    starts_on           date        NOT NULL,
    window_working_days integer     NOT NULL,
    minimum_count       integer     NOT NULL,
    missed_days         integer     NOT NULL,
    revision            bigint      NOT NULL,
    changed_revision    bigint      NOT NULL,
    next_close_day      date        NOT NULL,
    next_close_at       timestamptz NOT NULL,
    created_at          timestamptz NOT NULL,
    CONSTRAINT pk_organization PRIMARY KEY (organization_id),
    CONSTRAINT ck_organization_stage CHECK (stage IN ('STARTUP', 'ESTABLISHED'))
);
CALL secure_tenant_table('organization');

-- The day closer looks for due organizations across tenants; it may read, never write, without an organization set.
CREATE INDEX ix_organization_next_close_at ON organization (next_close_at);
CREATE POLICY day_closer_reads ON organization FOR SELECT
    USING (current_setting('komdir.system_task', true) = 'day-closer');
