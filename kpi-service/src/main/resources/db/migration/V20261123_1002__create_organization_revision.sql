-- The revision in one round trip outside of any transaction: the setting lives as long as the statement. It runs with the
-- caller's rights, so that row-level security decides here as everywhere.
CREATE FUNCTION organization_revision(code text) RETURNS TABLE (revision bigint, time_zone text)
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
BEGIN
    PERFORM set_config('komdir.organization', code, true);
    RETURN QUERY SELECT o.revision, o.time_zone FROM organization o WHERE o.organization_id = code;
END
$$;
REVOKE ALL ON FUNCTION organization_revision(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_revision(text) TO ${app};
