-- Of several rows of one deal the one that was pushed last stands, whenever it is stored: batch_id and batch_row tell the push
-- that the row first came in and its place there, also when it came out of the quarantine later.
ALTER TABLE deal ADD COLUMN batch_row integer NOT NULL DEFAULT 0;

-- A rejected row keeps its id when it comes again; last_came, a UUIDv7, is the order in which rows came last.
ALTER TABLE quarantine ADD COLUMN last_came uuid;
ALTER TABLE quarantine NO FORCE ROW LEVEL SECURITY;
UPDATE quarantine SET last_came = id;
ALTER TABLE quarantine FORCE ROW LEVEL SECURITY;
ALTER TABLE quarantine ALTER COLUMN last_came SET NOT NULL;
DROP INDEX ix_quarantine_code;
CREATE INDEX ix_quarantine_code ON quarantine (organization_id, code, last_came);
CREATE INDEX ix_quarantine_last_came ON quarantine (organization_id, last_came);
