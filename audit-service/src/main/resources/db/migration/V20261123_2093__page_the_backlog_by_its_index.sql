-- Under row-level security only leakproof operators reach an index: those of double precision are, those of numeric are not,
-- and each page of the backlog read all tasks before it. The gain itself stays exact.
ALTER TABLE task
    ALTER COLUMN gain_order DROP DEFAULT,
    ALTER COLUMN gain_order TYPE double precision,
    ALTER COLUMN gain_order SET DEFAULT 'Infinity';
