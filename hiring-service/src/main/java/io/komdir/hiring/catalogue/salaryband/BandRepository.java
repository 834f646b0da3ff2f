package io.komdir.hiring.catalogue.salaryband;

import io.komdir.platform.sql.AdvisoryLock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bands that the organization in scope has given. */
@ApplicationScoped
class BandRepository implements PanacheRepositoryBase<BandEntity, BandEntity.Key> {
    private static final String KEY =
            "position = :position and level = :level and region = :region and currency = :currency";
    private static final String VALID_ON_DAY = """
            from SalaryBand b
            where currency = :currency and effectiveFrom = (
                select max(later.effectiveFrom) from SalaryBand later
                where later.position = b.position and later.level = b.level and later.region = b.region
                  and later.currency = b.currency and later.effectiveFrom <= :on)
              and (:position = '' or position = :position)
              and (position > :afterPosition
                or position = :afterPosition and level > :afterLevel
                or position = :afterPosition and level = :afterLevel and region > :afterRegion)
            order by position, level, region
            """;

    private final AdvisoryLock lock;

    BandRepository(AdvisoryLock lock) {
        this.lock = lock;
    }

    /** The one that is valid on the day, of just this region. */
    Optional<Band> valid(BandKey key, LocalDate on) {
        Map<String, Object> parameters = new HashMap<>(parameters(key));
        parameters.put("on", on);
        return find(KEY + " and effectiveFrom <= :on order by effectiveFrom desc", parameters)
                .page(0, 1)
                .firstResultOptional()
                .map(BandEntity::band);
    }

    /** Of just this region, also those to come, the latest first. */
    List<Band> history(BandKey key, int limit) {
        return find(KEY + " order by effectiveFrom desc", parameters(key)).page(0, limit).stream()
                .map(BandEntity::band)
                .toList();
    }

    /**
     * The bands that are valid on the day, by position, level and region, after the key and in its currency.
     *
     * @param position null for all
     */
    List<Band> allValid(String position, LocalDate on, BandKey after, int limit) {
        Map<String, Object> parameters = Map.of(
                "position", position == null ? "" : position,
                "currency", after.currency(),
                "on", on,
                "afterPosition", after.position(),
                "afterLevel", after.level(),
                "afterRegion", after.region());
        return find(VALID_ON_DAY, parameters).page(0, limit).stream()
                .map(BandEntity::band)
                .toList();
    }

    /** Until the transaction ends no other transaction adds a band of the organization. */
    void lock() {
        lock.lock("salary_band");
    }

    void add(Band band) {
        persist(BandEntity.of(band));
    }

    private static Map<String, Object> parameters(BandKey key) {
        return Map.of(
                "position", key.position(),
                "level", key.level(),
                "region", key.region(),
                "currency", key.currency());
    }
}
