-- Positions that an organization has described itself, also in the place of built-in ones. profile: what the API shows of it.
CREATE TABLE "position" (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    version         bigint NOT NULL,
    profile         jsonb  NOT NULL,
    CONSTRAINT pk_position PRIMARY KEY (organization_id, code)
);
CALL secure_tenant_table('position');

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

-- Versions of compensation schemes; only ever added. A month is paid by the last version valid on its first day.
CREATE TABLE compensation_scheme (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    version         integer     NOT NULL,
    valid_from      date        NOT NULL,
    content         jsonb       NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    CONSTRAINT pk_compensation_scheme PRIMARY KEY (organization_id, code, version)
);
CALL secure_tenant_table('compensation_scheme');
REVOKE UPDATE, DELETE ON compensation_scheme FROM ${app};

-- assessment: the scores in the order of the criteria, who judged when; null before the first. assessed_percent is what
-- they come to, so that the ranking reads its best from an index.
CREATE TABLE agency (
    organization_id        text COLLATE "C" NOT NULL,
    code                   text COLLATE "C" NOT NULL,
    name                   text          NOT NULL,
    website                text,
    contact                text,
    positions              text[] COLLATE "C" NOT NULL,
    fee_from               numeric(4, 2),
    fee_to                 numeric(4, 2),
    guarantee_days         integer,
    guarantee_replacements integer,
    guarantee_conditions   text,
    assessment             jsonb,
    assessed_percent       numeric(5, 2),
    version                bigint        NOT NULL,
    CONSTRAINT pk_agency PRIMARY KEY (organization_id, code),
    CONSTRAINT ck_agency_fee CHECK ((fee_from IS NULL) = (fee_to IS NULL) AND fee_from <= fee_to),
    CONSTRAINT ck_agency_guarantee CHECK ((guarantee_days IS NULL) = (guarantee_replacements IS NULL)),
    CONSTRAINT ck_agency_assessment CHECK ((assessment IS NULL) = (assessed_percent IS NULL))
);
CREATE INDEX ix_agency_ranking ON agency (organization_id, assessed_percent DESC NULLS LAST, code);
CALL secure_tenant_table('agency');
