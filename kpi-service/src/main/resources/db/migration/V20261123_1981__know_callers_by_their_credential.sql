-- Names are not unique: an API key may be called like another one, or like a token's subject. caller is the credential:
-- 'key <id>' or 'token <subject>'. Of a replay it is the caller whose rows are replayed; pushed_by stays the name of who did it.
ALTER TABLE push_batch ADD COLUMN caller text;
ALTER TABLE quarantine RENAME COLUMN pushed_by TO caller;

-- What is there is completed past the policies. Of a name that several keys share nobody can tell whose rows they are.
ALTER TABLE quarantine NO FORCE ROW LEVEL SECURITY;
ALTER TABLE push_batch NO FORCE ROW LEVEL SECURITY;
ALTER TABLE api_key NO FORCE ROW LEVEL SECURITY;
UPDATE push_batch b
SET caller = (
    SELECT CASE count(*) WHEN 0 THEN 'token ' || b.pushed_by
                         WHEN 1 THEN 'key ' || min(k.id::text)
                         ELSE 'name ' || b.pushed_by END
    FROM api_key k WHERE k.organization_id = b.organization_id AND k.name = b.pushed_by);
UPDATE quarantine q
SET caller = (
    SELECT CASE count(*) WHEN 0 THEN 'token ' || q.caller
                         WHEN 1 THEN 'key ' || min(k.id::text)
                         ELSE 'name ' || q.caller END
    FROM api_key k WHERE k.organization_id = q.organization_id AND k.name = q.caller);
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
ALTER TABLE push_batch FORCE ROW LEVEL SECURITY;
ALTER TABLE quarantine FORCE ROW LEVEL SECURITY;

ALTER TABLE push_batch ALTER COLUMN caller SET NOT NULL;
DROP INDEX ix_push_batch_pushed_by;
CREATE INDEX ix_push_batch_caller ON push_batch (organization_id, caller, source);

-- The purge locks what it is about to delete, so that it can skip what a push or a replay holds; it changes nothing.
CREATE POLICY purge_locks ON quarantine FOR UPDATE
    USING ((SELECT current_setting('komdir.system_task', true)) = 'purge' AND rejected_at < now() - interval '90 days')
    WITH CHECK (false);
