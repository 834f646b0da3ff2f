-- audits_stated is the number that a person stated last, audits_counted the audits completed here since then; answers show
-- their sum, so that the same PUT again loses none.
-- The *_keys are the normalized texts that searches compare, in the order of the texts; varchar, as Hibernate binds texts.
CREATE TABLE auditor (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    full_name       text    NOT NULL,
    employee        text COLLATE "C",
    niches          text[]  NOT NULL,
    products        text[]  NOT NULL,
    audiences       text[]  NOT NULL,
    niche_keys      varchar[] COLLATE "C" NOT NULL,
    product_keys    varchar[] COLLATE "C" NOT NULL,
    audience_keys   varchar[] COLLATE "C" NOT NULL,
    audits_stated   integer NOT NULL,
    audits_counted  integer NOT NULL DEFAULT 0,
    version         bigint  NOT NULL DEFAULT 1,
    CONSTRAINT pk_auditor PRIMARY KEY (organization_id, code),
    CONSTRAINT ck_auditor_audits CHECK (audits_stated >= 0 AND audits_counted >= 0)
);
CALL secure_tenant_table('auditor');
