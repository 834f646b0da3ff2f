-- Names, positions and days of leaving are read by nobody here; personal data that nobody needs is not kept.
ALTER TABLE employee
    DROP COLUMN full_name,
    DROP COLUMN position,
    DROP COLUMN left_on;
ALTER TABLE team DROP COLUMN name;
