-- Opens a tenant table to the purge, written once: the system task 'purge' sees, locks and deletes the rows that are expired, of all
-- organizations, and no other row; it can neither add nor change any.
CREATE PROCEDURE allow_purge(tenant_table regclass, expired text)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format(
        'CREATE POLICY purge_rows ON %s '
        'USING ((SELECT current_setting(''komdir.system_task'', true)) = ''purge'' AND (%s)) '
        'WITH CHECK (false)',
        tenant_table, expired);
END
$$;
