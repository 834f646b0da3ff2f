-- A deal as the CRM last told it; stage is the code of a funnel's stage, funnel '' when the CRM names none.
CREATE TABLE deal (
    organization_id  text COLLATE "C" NOT NULL,
    id               text COLLATE "C" NOT NULL,
    customer         text           NOT NULL,
    employee         text COLLATE "C" NOT NULL,
    funnel           text COLLATE "C" NOT NULL,
    stage            text COLLATE "C" NOT NULL,
    stage_entered_at timestamptz    NOT NULL,
    amount           numeric(24, 6) NOT NULL,
    next_step_at     timestamptz,
    status           text           NOT NULL,
    batch_id         uuid           NOT NULL,
    CONSTRAINT pk_deal PRIMARY KEY (organization_id, id),
    CONSTRAINT fk_deal_employee FOREIGN KEY (organization_id, employee) REFERENCES employee (organization_id, code),
    CONSTRAINT ck_deal_status CHECK (status IN ('OPEN', 'WON', 'LOST'))
);
CREATE INDEX ix_deal_open ON deal (organization_id, employee) WHERE status = 'OPEN';
CALL secure_tenant_table('deal');
