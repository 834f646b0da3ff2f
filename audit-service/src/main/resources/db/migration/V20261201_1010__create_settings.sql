-- Thresholds of an organization, in working days; one without a row has the defaults.
CREATE TABLE settings (
    organization_id      text COLLATE "C" NOT NULL,
    fast_fix_days        integer NOT NULL,
    fast_result_days     integer NOT NULL,
    effect_working_days  integer NOT NULL,
    effect_minimum_count integer NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY (organization_id)
);
CALL secure_tenant_table('settings');
