package io.komdir.hiring.recruiting.candidate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Configuration {@code komdir.candidates.*}. */
@ConfigMapping(prefix = "komdir.candidates")
public interface CandidateSettings {
    /**
     * Days after the end of a candidacy by which its personal data should be erased, unless the person has agreed to more. By
     * default 30: Federal Law 152-FZ of Russia, article 21, part 4. A hint; nothing is erased by itself.
     */
    @Min(0)
    @WithDefault("30")
    int keepPersonalDataDays();
}
