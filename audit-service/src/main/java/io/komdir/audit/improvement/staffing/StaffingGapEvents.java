package io.komdir.audit.improvement.staffing;

import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.ids.Ids;

/** Makes the events of a staffing gap. Each has the whole gap, so that the last one restores it. */
final class StaffingGapEvents {
    static final String TOPIC = "komdir.audit.staffing-gaps";
    static final String IDENTIFIED = "io.komdir.audit.staffing-gap.identified.v1";
    static final String WITHDRAWN = "io.komdir.audit.staffing-gap.withdrawn.v1";

    private StaffingGapEvents() {}

    static DomainEvent identified(String organization, StaffingGap gap) {
        String key = organization + "/" + gap.staffing().position();
        return new DomainEvent(gap.eventId(), TOPIC, key, IDENTIFIED, gap.id().toString(), StaffingGapEvent.of(gap));
    }

    static DomainEvent withdrawn(String organization, StaffingGap gap) {
        String key = organization + "/" + gap.staffing().position();
        return new DomainEvent(Ids.next(), TOPIC, key, WITHDRAWN, gap.id().toString(), StaffingGapEvent.of(gap));
    }
}
