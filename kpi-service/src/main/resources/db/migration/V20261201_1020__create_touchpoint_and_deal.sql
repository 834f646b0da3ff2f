-- One touch of a customer with the company: which channel brought it, and where it touched. Each id is kept once for ever; the
-- order of a customer's touches is (occurred_at, id).
CREATE TABLE touchpoint (
    organization_id text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    customer        text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    touchpoint      text COLLATE "C" NOT NULL,
    occurred_at     timestamptz NOT NULL,
    batch_id        uuid        NOT NULL,
    CONSTRAINT pk_touchpoint PRIMARY KEY (organization_id, id)
);
CALL secure_tenant_table('touchpoint');
-- Journeys are read in the order of this index and from it alone: a customer's touches stand together, oldest first.
CREATE INDEX ix_touchpoint_journey ON touchpoint (organization_id, customer, occurred_at, id) INCLUDE (channel, touchpoint);
-- Touches are only ever added. Whatever size the table has, at most so many touches wait for the vacuum that lets the index
-- answer alone. Without dead rows it visits the new pages only.
ALTER TABLE touchpoint SET (
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
    autovacuum_analyze_scale_factor = 0.02);

-- When each customer touched the company first, so that a report about the newcomers of a month reads their touches only, however
-- long the history is.
CREATE TABLE first_touch (
    organization_id text COLLATE "C" NOT NULL,
    customer        text COLLATE "C" NOT NULL,
    first_at        timestamptz NOT NULL,
    CONSTRAINT pk_first_touch PRIMARY KEY (organization_id, customer) INCLUDE (first_at)
);
CALL secure_tenant_table('first_touch');
-- Vacuumed early, as the touches are, so that its indexes answer alone.
ALTER TABLE first_touch SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000);
CREATE INDEX ix_first_touch_time ON first_touch (organization_id, first_at, customer);

-- Every insert of touches maintains it in the same statement; a touch that arrives late may be earlier than the stored ones. In
-- the order of the customers, so that concurrent pushes do not wait for each other in a circle.
CREATE FUNCTION update_first_touch() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO first_touch AS stored (organization_id, customer, first_at)
    SELECT organization_id, customer, min(occurred_at)
    FROM added
    GROUP BY organization_id, customer
    ORDER BY organization_id, customer
    ON CONFLICT ON CONSTRAINT pk_first_touch DO UPDATE SET first_at = EXCLUDED.first_at
    WHERE EXCLUDED.first_at < stored.first_at;
    RETURN NULL;
END
$$;
CREATE TRIGGER update_first_touch AFTER INSERT ON touchpoint
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION update_first_touch();

-- A deal as the CRM last pushed it; stage is the code of a funnel's stage, funnel '' when the CRM names none. Of several rows of
-- one deal the one that was pushed last stands, whenever it is stored: batch_id and batch_row are the push in which the row
-- first came and its place there, also when it left the quarantine later.
CREATE TABLE deal (
    organization_id  text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    customer         text           NOT NULL,
    employee         text COLLATE "C" NOT NULL,
    funnel           text COLLATE "C" NOT NULL,
    stage            text COLLATE "C" NOT NULL,
    stage_entered_at timestamptz    NOT NULL,
    amount           numeric(24, 6) NOT NULL,
    next_step_at     timestamptz,
    status           text           NOT NULL,
    batch_id         uuid           NOT NULL,
    batch_row        integer        NOT NULL DEFAULT 0,
    CONSTRAINT pk_deal PRIMARY KEY (organization_id, id),
    CONSTRAINT fk_deal_employee FOREIGN KEY (organization_id, employee) REFERENCES employee (organization_id, code),
    CONSTRAINT ck_deal_status CHECK (status IN ('OPEN', 'WON', 'LOST'))
);
CREATE INDEX ix_deal_open ON deal (organization_id, employee) WHERE status = 'OPEN';
-- Lists of deals are ordered by id, of some employees or of the open ones only.
CREATE INDEX ix_deal_employee ON deal (organization_id, employee, id);
CREATE INDEX ix_deal_open_id ON deal (organization_id, id) WHERE status = 'OPEN';
CALL secure_tenant_table('deal');
