package io.komdir.audit.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The thresholds of an organization that has set its own. */
@Entity(name = "Settings")
@Table(name = "settings")
class SettingsEntity {
    @Id
    String organizationId;

    int fastFixDays;
    int fastResultDays;
    int effectWorkingDays;
    int effectMinimumCount;

    Thresholds thresholds() {
        return new Thresholds(fastFixDays, fastResultDays, effectWorkingDays, effectMinimumCount);
    }

    void replace(Thresholds thresholds) {
        fastFixDays = thresholds.fastFixDays();
        fastResultDays = thresholds.fastResultDays();
        effectWorkingDays = thresholds.effectWorkingDays();
        effectMinimumCount = thresholds.effectMinimumCount();
    }
}
