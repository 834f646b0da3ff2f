package io.komdir.audit.measurement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Configuration {@code komdir.measurements.*}. */
@ConfigMapping(prefix = "komdir.measurements")
public interface MeasurementSettings {
    /**
     * Days for which results are kept. The longest window of an effect reaches 120 days back from a task's start; the rest
     * is for the time the task took and for the days after it. The database opens no rows younger than 400 days to the purge.
     */
    @Min(401)
    @WithDefault("550")
    int keepDays();
}
