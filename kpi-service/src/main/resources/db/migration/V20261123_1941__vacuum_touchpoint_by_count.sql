-- Whatever size the table has, at most so many touches wait for the vacuum that lets the index answer alone. Without dead
-- rows it visits the new pages only.
ALTER TABLE touchpoint SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000);
