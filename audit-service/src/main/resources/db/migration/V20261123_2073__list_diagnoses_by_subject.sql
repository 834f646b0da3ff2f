-- Lists of diagnoses by what is off target.
CREATE INDEX ix_diagnosis_subject ON diagnosis (organization_id, subject_kind, subject, stage, id);
