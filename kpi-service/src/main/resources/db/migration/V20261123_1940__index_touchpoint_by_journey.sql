-- Journeys are read in the order of this index and from it alone: a customer's touches stand together, oldest first.
CREATE INDEX ix_touchpoint_journey ON touchpoint (organization_id, customer, occurred_at, id) INCLUDE (channel, touchpoint);

-- Touches are only ever added. Vacuum early, so that the index answers without looking at the rows.
ALTER TABLE touchpoint SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
