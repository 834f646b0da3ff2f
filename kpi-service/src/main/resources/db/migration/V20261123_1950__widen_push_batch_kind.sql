ALTER TABLE push_batch DROP CONSTRAINT ck_push_batch_kind;
ALTER TABLE push_batch ADD CONSTRAINT ck_push_batch_kind
    CHECK (kind IN ('DAILY_ACTIVITY', 'ACTIVITIES', 'TOUCHPOINTS', 'DEALS'));
