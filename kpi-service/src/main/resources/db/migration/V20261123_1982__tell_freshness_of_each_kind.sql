-- A source pushes several kinds of rows, and each may fall silent by itself: the last day of daily rows says nothing of deals.
-- What is there is told anew by the receipts, past the policies.
ALTER TABLE source_freshness ADD COLUMN kind text;
ALTER TABLE source_freshness DROP CONSTRAINT pk_source_freshness;
ALTER TABLE source_freshness NO FORCE ROW LEVEL SECURITY;
ALTER TABLE push_batch NO FORCE ROW LEVEL SECURITY;
DELETE FROM source_freshness;
INSERT INTO source_freshness (organization_id, source, kind, last_push_at, last_batch_id, last_day)
SELECT organization_id, source, kind, max(received_at), (array_agg(id ORDER BY id DESC))[1], max(last_day)
FROM push_batch
GROUP BY organization_id, source, kind;
ALTER TABLE push_batch FORCE ROW LEVEL SECURITY;
ALTER TABLE source_freshness FORCE ROW LEVEL SECURITY;
ALTER TABLE source_freshness ALTER COLUMN kind SET NOT NULL;
ALTER TABLE source_freshness ADD CONSTRAINT pk_source_freshness PRIMARY KEY (organization_id, source, kind);
