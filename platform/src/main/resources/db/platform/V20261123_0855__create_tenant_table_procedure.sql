-- The lock of every tenant table, written once: row-level security that holds for the owner too, one policy on the
-- organization of the transaction, and the application role's rights. No setting, no rows. The sub-select makes PostgreSQL
-- read the setting once a statement and not once a row.
CREATE PROCEDURE secure_tenant_table(tenant_table regclass)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
        'CREATE POLICY organization_rows ON %s '
        'USING (organization_id = (SELECT current_setting(''komdir.organization'', true))) '
        'WITH CHECK (organization_id = current_setting(''komdir.organization'', true))',
        tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${app}', tenant_table);
END
$$;
