package io.komdir.audit.settings;

import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;

/** The thresholds of the organization in scope. */
@ApplicationScoped
public class Settings {
    private final SettingsRepository repository;
    private final Upserts upserts;
    private final OrganizationScope scope;
    private final Event<SettingsChanged> changes;

    Settings(SettingsRepository repository, Upserts upserts, OrganizationScope scope, Event<SettingsChanged> changes) {
        this.repository = repository;
        this.upserts = upserts;
        this.scope = scope;
        this.changes = changes;
    }

    /** The current thresholds; the defaults until the organization sets its own. */
    @Transactional
    public Thresholds current() {
        return repository.current(scope.require());
    }

    /** As {@link #current}, with their tag. */
    @Transactional
    public Versioned<Thresholds> get() {
        Thresholds thresholds = current();
        return Versioned.of(thresholds, repository.tag(thresholds));
    }

    /** Replaces the thresholds; the same again change nothing. */
    @Transactional
    public Versioned<Thresholds> put(SettingsRequest request, WriteConditions conditions) {
        String organization = scope.require();
        repository.lock(organization);
        Thresholds before = repository.current(organization);
        return upserts.put(repository, organization, conditions, existing -> request.thresholds(), after -> {
            changes.fire(new SettingsChanged(before, after));
            return List.of();
        });
    }
}
