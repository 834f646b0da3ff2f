-- What a later version may do to the schema while this one still runs beside it: add, and take nothing away.
ALTER TABLE employee ADD COLUMN nickname text;
ALTER TABLE team ADD COLUMN colour text NOT NULL DEFAULT 'grey';
CREATE INDEX ix_employee_nickname ON employee (organization_id, nickname);
