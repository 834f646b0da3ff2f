-- The value of one metric of one employee on one date, per channel and source ('' = no channel).
-- counted = false: the value was set by a daily row; an average weighs it by weight.
-- counted = true: value is the sum and weight the number of the events that count into it.
-- Partitioned by month. The application role has no right on a partition itself, only through this table and its policy.
CREATE TABLE daily_fact (
    organization_id text COLLATE "C" NOT NULL,
    fact_date       date           NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    source          text COLLATE "C" NOT NULL,
    counted         boolean        NOT NULL,
    value           numeric(24, 6) NOT NULL,
    weight          numeric(24, 6) NOT NULL,
    batch_id        uuid           NOT NULL,
    CONSTRAINT pk_daily_fact PRIMARY KEY (organization_id, fact_date, employee, metric, channel, source)
) PARTITION BY RANGE (fact_date);
CALL secure_tenant_table('daily_fact');

-- Creates the partition of a day's month when it does not exist yet; the only way for the application role to create one.
-- The partition is attached, not created in place, so that running reads go on; two callers at once wait for each other.
CREATE FUNCTION ensure_fact_partition(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
DECLARE
    first_day date := date_trunc('month', day)::date;
    partition text := 'daily_fact_' || to_char(first_day, 'YYYYMM');
    home oid := (SELECT c.relnamespace FROM pg_class c WHERE c.oid = 'daily_fact'::regclass);
BEGIN
    IF first_day < date '2000-01-01' OR first_day > (now() + interval '2 months')::date THEN
        RAISE EXCEPTION 'no facts are kept in the month of %', day USING ERRCODE = 'check_violation';
    END IF;
    -- The catalogue is read by query: to_regclass may answer from a cache that has not seen another session's partition yet.
    IF EXISTS (SELECT FROM pg_class c WHERE c.relname = partition AND c.relnamespace = home) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('daily_fact_partitions'));
    IF EXISTS (SELECT FROM pg_class c WHERE c.relname = partition AND c.relnamespace = home) THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE daily_fact INCLUDING ALL)', partition);
    EXECUTE format(
        'ALTER TABLE daily_fact ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        partition, first_day, first_day + interval '1 month');
END
$$;
REVOKE ALL ON FUNCTION ensure_fact_partition(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ensure_fact_partition(date) TO ${app};

-- One event from the CRM. (source, id) counts once for ever; a retracted one keeps its row, so that it never counts again.
CREATE TABLE activity_event (
    organization_id text COLLATE "C" NOT NULL,
    source          text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    employee        text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    occurred_at     timestamptz    NOT NULL,
    fact_date       date           NOT NULL,
    value           numeric(24, 6) NOT NULL,
    customer        text,
    deal            text,
    batch_id        uuid           NOT NULL,
    retracted_at    timestamptz,
    CONSTRAINT pk_activity_event PRIMARY KEY (organization_id, source, id)
);
CALL secure_tenant_table('activity_event');
