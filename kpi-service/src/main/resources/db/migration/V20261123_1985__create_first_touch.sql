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

-- Kept by whoever adds touches, in the same statement; a touch that arrives late may be earlier than those known. In the order
-- of the customers, so that concurrent pushes do not wait for each other in a circle.
CREATE FUNCTION keep_first_touch() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO first_touch AS known (organization_id, customer, first_at)
    SELECT organization_id, customer, min(occurred_at)
    FROM added
    GROUP BY organization_id, customer
    ORDER BY organization_id, customer
    ON CONFLICT ON CONSTRAINT pk_first_touch DO UPDATE SET first_at = EXCLUDED.first_at
    WHERE EXCLUDED.first_at < known.first_at;
    RETURN NULL;
END
$$;
CREATE TRIGGER keep_first_touch AFTER INSERT ON touchpoint
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_first_touch();

-- What is there already, past the policies, which let nobody see the rows of all organizations.
ALTER TABLE touchpoint NO FORCE ROW LEVEL SECURITY;
ALTER TABLE first_touch NO FORCE ROW LEVEL SECURITY;
INSERT INTO first_touch (organization_id, customer, first_at)
SELECT organization_id, customer, min(occurred_at)
FROM touchpoint
GROUP BY organization_id, customer;
ALTER TABLE first_touch FORCE ROW LEVEL SECURITY;
ALTER TABLE touchpoint FORCE ROW LEVEL SECURITY;
