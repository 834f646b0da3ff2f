-- Place of a completed audit among those of its template and scope, from 1: which one came before does not depend on clocks.
ALTER TABLE audit ADD COLUMN place integer;
ALTER TABLE audit ADD CONSTRAINT ck_audit_place CHECK ((status = 'COMPLETED') = (place IS NOT NULL));
DROP INDEX ix_audit_completed;
CREATE UNIQUE INDEX ix_audit_completed ON audit (organization_id, template, scope, place) WHERE status = 'COMPLETED';
