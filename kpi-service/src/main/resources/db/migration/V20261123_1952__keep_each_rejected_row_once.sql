-- A rejected row stands once however often it comes: body_hash is the SHA-256 of its body. pushed_by is the name of the caller
-- who pushed it last, so that a caller sees its own rows only.
ALTER TABLE quarantine ADD COLUMN pushed_by text;
ALTER TABLE quarantine ADD COLUMN body_hash bytea;

-- What is there is completed past the policies, which let nobody see the rows of all organizations; only the newest of equal
-- rows stays.
ALTER TABLE quarantine NO FORCE ROW LEVEL SECURITY;
ALTER TABLE push_batch NO FORCE ROW LEVEL SECURITY;
UPDATE quarantine q
SET body_hash = sha256(convert_to(q.body, 'UTF8')),
    pushed_by = (SELECT b.pushed_by FROM push_batch b WHERE b.organization_id = q.organization_id AND b.id = q.batch_id);
DELETE FROM quarantine q
USING quarantine newer
WHERE newer.organization_id = q.organization_id AND newer.kind = q.kind AND newer.source = q.source
  AND newer.pushed_by = q.pushed_by AND newer.body_hash = q.body_hash AND newer.id > q.id;
ALTER TABLE push_batch FORCE ROW LEVEL SECURITY;
ALTER TABLE quarantine FORCE ROW LEVEL SECURITY;

ALTER TABLE quarantine ALTER COLUMN pushed_by SET NOT NULL;
ALTER TABLE quarantine ALTER COLUMN body_hash SET NOT NULL;
ALTER TABLE quarantine
    ADD CONSTRAINT uq_quarantine_row UNIQUE (organization_id, source, kind, pushed_by, body_hash);

-- Rows are kept for 90 days after they came last. The purge sees only what may go.
CREATE INDEX ix_quarantine_rejected_at ON quarantine (rejected_at);
CREATE POLICY purge_reads ON quarantine FOR SELECT
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND rejected_at < now() - interval '90 days');
CREATE POLICY purge_deletes ON quarantine FOR DELETE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND rejected_at < now() - interval '90 days');
