-- Bands of salaries. A row never changes: a later one of the same position, level, region and currency replaces it from its
-- date. region: '' for all regions that have none of their own.
CREATE TABLE salary_band (
    organization_id text COLLATE "C" NOT NULL,
    position_code   text COLLATE "C" NOT NULL,
    level           text COLLATE "C" NOT NULL,
    region          text COLLATE "C" NOT NULL,
    currency        text COLLATE "C" NOT NULL,
    effective_from  date NOT NULL,
    lowest          numeric(14, 2) NOT NULL,
    highest         numeric(14, 2) NOT NULL,
    years_from      integer,
    years_to        integer,
    source          text NOT NULL,
    CONSTRAINT pk_salary_band PRIMARY KEY (organization_id, position_code, level, region, currency, effective_from),
    CONSTRAINT ck_salary_band_span CHECK (lowest > 0 AND lowest <= highest),
    CONSTRAINT ck_salary_band_years CHECK ((years_from IS NULL) = (years_to IS NULL) AND years_from <= years_to)
);
CALL secure_tenant_table('salary_band');
REVOKE UPDATE, DELETE ON salary_band FROM ${app};
