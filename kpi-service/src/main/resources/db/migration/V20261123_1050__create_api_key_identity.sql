-- Who a presented key is, with the organization's revision beside it: one round trip, outside of any transaction, under the
-- organization that the key names. A forged name meets that organization's rows only, and no hash of them matches.
CREATE FUNCTION api_key_identity(code text, hash bytea)
RETURNS TABLE (id uuid, name text, scopes text[], source text, expires_on date, revision bigint, time_zone text)
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
BEGIN
    PERFORM set_config('komdir.organization', code, true);
    RETURN QUERY
        SELECT k.id, k.name, k.scopes, k.source, k.expires_on, o.revision, o.time_zone
        FROM api_key k JOIN organization o ON o.organization_id = k.organization_id
        WHERE k.organization_id = code AND k.key_hash = hash;
END
$$;
REVOKE ALL ON FUNCTION api_key_identity(text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api_key_identity(text, bytea) TO ${app};
