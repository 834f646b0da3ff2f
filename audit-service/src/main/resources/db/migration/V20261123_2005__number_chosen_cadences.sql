-- Grows with every other choice of the cadence, and is told with it; 0 until somebody chose one.
ALTER TABLE audit_schedule ADD COLUMN version bigint NOT NULL DEFAULT 0;
UPDATE audit_schedule SET version = 1 WHERE cadence IS NOT NULL;
