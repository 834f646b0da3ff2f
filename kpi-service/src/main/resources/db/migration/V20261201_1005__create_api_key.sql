-- A key names its organization in clear and proves itself by its hash, so no look-up ever crosses organizations.
CREATE TABLE api_key (
    organization_id text COLLATE "C" NOT NULL,
    id              uuid        NOT NULL,
    name            text        NOT NULL,
    key_hash        bytea       NOT NULL,
    scopes          text[]      NOT NULL,
    source          text COLLATE "C",
    expires_on      date,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    CONSTRAINT pk_api_key PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX ix_api_key_hash ON api_key (organization_id, key_hash);
CALL secure_tenant_table('api_key');

-- The identity behind a key, with the organization's revision beside it: one round trip, outside of any transaction, under the
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
