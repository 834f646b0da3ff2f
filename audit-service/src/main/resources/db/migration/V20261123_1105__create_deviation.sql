-- The deviations that kpi-service told of, one row a spell, with the diagnosis each belongs to. A resolution noted
-- before its detection arrives keeps its row, so that the order of arrival does not matter.
CREATE TABLE deviation (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    diagnosis_id    uuid,
    event_id        uuid,
    detected_on     date,
    resolved_on     date,
    CONSTRAINT pk_deviation PRIMARY KEY (organization_id, id),
    CONSTRAINT fk_deviation_diagnosis FOREIGN KEY (organization_id, diagnosis_id)
        REFERENCES diagnosis (organization_id, id),
    CONSTRAINT ck_deviation_known CHECK (detected_on IS NOT NULL OR resolved_on IS NOT NULL)
);
CREATE INDEX ix_deviation_diagnosis ON deviation (organization_id, diagnosis_id);
CALL secure_tenant_table('deviation');
