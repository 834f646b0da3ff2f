-- assessment: the scores in the order of the criteria, who judged when; null until somebody has. assessed_percent is what
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
