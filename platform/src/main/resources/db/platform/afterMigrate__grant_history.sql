-- The service checks in its own role whether migrations are waiting; only the owner may change what has been done.
GRANT SELECT ON ${flyway:table} TO ${app};
