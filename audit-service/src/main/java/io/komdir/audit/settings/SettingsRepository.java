package io.komdir.audit.settings;

import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.web.EntityTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/** Thresholds by organization; those of an organization without a row are the defaults, so that they always exist. */
@ApplicationScoped
class SettingsRepository
        implements PanacheRepositoryBase<SettingsEntity, String>, VersionedStore<String, Thresholds, Thresholds> {
    private final AdvisoryLock advisoryLock;

    SettingsRepository(AdvisoryLock advisoryLock) {
        this.advisoryLock = advisoryLock;
    }

    Thresholds current(String organization) {
        return findByIdOptional(organization).map(SettingsEntity::thresholds).orElse(Thresholds.DEFAULT);
    }

    @Override
    public void lock(String organization) {
        advisoryLock.lock("settings");
    }

    @Override
    public Optional<Thresholds> findByKey(String organization) {
        return Optional.of(current(organization));
    }

    @Override
    public Thresholds content(Thresholds stored) {
        return stored;
    }

    @Override
    public EntityTag tag(Thresholds stored) {
        return EntityTags.of("settings", stored);
    }

    @Override
    public Thresholds save(String organization, Optional<Thresholds> existing, Thresholds thresholds) {
        SettingsEntity entity = findByIdOptional(organization).orElseGet(() -> {
            SettingsEntity created = new SettingsEntity();
            created.organizationId = organization;
            return created;
        });
        entity.replace(thresholds);
        persist(entity);
        return thresholds;
    }
}
