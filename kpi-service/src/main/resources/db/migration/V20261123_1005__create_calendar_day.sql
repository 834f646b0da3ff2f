-- An organization's own word on a day; where there is none, the working week and the country's calendar decide.
CREATE TABLE calendar_day (
    organization_id text COLLATE "C" NOT NULL,
    day             date    NOT NULL,
    working         boolean NOT NULL,
    reason          text,
    CONSTRAINT pk_calendar_day PRIMARY KEY (organization_id, day)
);
CALL secure_tenant_table('calendar_day');
