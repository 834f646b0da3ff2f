#!/usr/bin/env bash
# Run once by the image of PostgreSQL on an empty volume: a database, an owner of its schema and a role to work as, for each service.
set -euo pipefail
for name in kpi audit hiring; do
  psql -v ON_ERROR_STOP=1 -U postgres -v name="$name" -v owner="${name}_owner" -v app="${name}_app" \
    -v owner_password="$KOMDIR_OWNER_PASSWORD" -v app_password="$KOMDIR_APP_PASSWORD" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM public;
GRANT CONNECT ON DATABASE :"name" TO :"app";
SQL
done
