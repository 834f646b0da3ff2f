-- The people whom the cause "staff level" asks for.
ALTER TABLE diagnosis_check
    ADD COLUMN staffing_position text COLLATE "C",
    ADD COLUMN staffing_level    text,
    ADD COLUMN staffing_people   integer,
    ADD CONSTRAINT ck_diagnosis_check_staffing CHECK (
        (staffing_position IS NULL) = (staffing_level IS NULL)
        AND (staffing_position IS NULL) = (staffing_people IS NULL)
        AND (staffing_position IS NULL OR verdict = 'CAUSE'));
