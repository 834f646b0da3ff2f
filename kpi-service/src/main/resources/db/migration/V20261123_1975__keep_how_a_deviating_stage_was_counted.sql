-- How the stage was counted when its conversion began to deviate; null for targets and for deviations from before.
ALTER TABLE deviation
    ADD COLUMN metric text COLLATE "C",
    ADD COLUMN stage_before text COLLATE "C",
    ADD COLUMN metric_before text COLLATE "C";
