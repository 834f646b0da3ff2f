-- Lists of deals go by id, of some employees or of the open ones only.
CREATE INDEX ix_deal_employee ON deal (organization_id, employee, id);
CREATE INDEX ix_deal_open_id ON deal (organization_id, id) WHERE status = 'OPEN';
