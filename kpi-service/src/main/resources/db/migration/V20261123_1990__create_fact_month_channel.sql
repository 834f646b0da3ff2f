-- The facts of a past month, added up by metric and channel ('' = no channel) over the whole organization, so that channels
-- can be compared over a year. Built and dropped with fact_month, and trusted as long as it is; plain sums only, for the
-- metrics that add up. days holds the days of the month that have facts, ascending; day_values what each adds up to.
CREATE TABLE fact_month_channel (
    organization_id text COLLATE "C" NOT NULL,
    month           date       NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    days            smallint[] NOT NULL,
    day_values      numeric[]  NOT NULL,
    CONSTRAINT pk_fact_month_channel PRIMARY KEY (organization_id, month, metric, channel)
);
CALL secure_tenant_table('fact_month_channel');

-- Months that were added up before have no channels yet: they are added up again when they are asked for.
TRUNCATE fact_month_built;
