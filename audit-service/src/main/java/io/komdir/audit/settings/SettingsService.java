package io.komdir.audit.settings;

import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;

/** Shows and changes the thresholds of the organization in scope. */
@ApplicationScoped
class SettingsService {
    private final Settings settings;
    private final Event<SettingsChanged> changed;

    SettingsService(Settings settings, Event<SettingsChanged> changed) {
        this.settings = settings;
        this.changed = changed;
    }

    Thresholds get() {
        return settings.current();
    }

    /**
     * Replaces them; the same again change nothing.
     *
     * @param ifMatch the tag that the caller has seen, or null
     */
    @Transactional
    public Thresholds put(SettingsRequest input, String ifMatch) {
        Thresholds before = settings.locked();
        Preconditions.ifMatch(ifMatch, tag(before));
        Thresholds after = input.thresholds();
        if (!after.equals(before)) {
            settings.save(after);
            changed.fire(new SettingsChanged(before, after));
        }
        return after;
    }

    static EntityTag tag(Thresholds thresholds) {
        return EntityTags.of("settings", thresholds);
    }
}
