-- What an audit asks, as its template was when the audit was planned: another release may ship other versions.
CREATE TABLE audit_questions (
    organization_id text COLLATE "C" NOT NULL,
    audit_id        uuid NOT NULL,
    template        jsonb NOT NULL,
    CONSTRAINT pk_audit_questions PRIMARY KEY (organization_id, audit_id),
    CONSTRAINT fk_audit_questions_audit FOREIGN KEY (organization_id, audit_id) REFERENCES audit (organization_id, id)
);
CALL secure_tenant_table('audit_questions');
REVOKE UPDATE, DELETE ON audit_questions FROM ${app};
