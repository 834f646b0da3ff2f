-- Templates of organizations, one row a version; rows are only ever added, so that an audit keeps its version.
-- The built-in ones are data files of the service and stand here only when an organization has returned to one.
-- Lists show title and number of items; they are generated from the content, so that the two never differ.
CREATE TABLE template_version (
    organization_id text COLLATE "C" NOT NULL,
    code            text COLLATE "C" NOT NULL,
    version         integer     NOT NULL,
    built_in        boolean     NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    content         jsonb       NOT NULL,
    title_ru        text    GENERATED ALWAYS AS (content #>> '{title,ru}') STORED NOT NULL,
    title_en        text    GENERATED ALWAYS AS (content #>> '{title,en}') STORED NOT NULL,
    items           integer GENERATED ALWAYS AS (jsonb_array_length(content -> 'items')) STORED NOT NULL,
    CONSTRAINT pk_template_version PRIMARY KEY (organization_id, code, version),
    CONSTRAINT ck_template_version_number CHECK (version >= 1)
);
CALL secure_tenant_table('template_version');
REVOKE UPDATE, DELETE ON template_version FROM ${app};
