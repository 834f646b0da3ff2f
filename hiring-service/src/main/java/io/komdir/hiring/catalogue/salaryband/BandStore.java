package io.komdir.hiring.catalogue.salaryband;

import io.komdir.hiring.catalogue.position.Level;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The bands that the organization in scope has given; rows are only added. */
@ApplicationScoped
class BandStore {
    private static final String KEY = """
            organization_id = :organization AND position_code = :position AND level = :level AND region = :region
              AND currency = :currency
            """;
    private static final String VALID = "SELECT * FROM salary_band WHERE " + KEY
            + " AND effective_from <= :on ORDER BY effective_from DESC LIMIT 1";
    private static final String HISTORY =
            "SELECT * FROM salary_band WHERE " + KEY + " ORDER BY effective_from DESC LIMIT :limit";
    private static final String ALL_VALID = """
            SELECT DISTINCT ON (position_code, level, region) * FROM salary_band
            WHERE organization_id = :organization AND currency = :currency AND effective_from <= :on
              AND (:position::text IS NULL OR position_code = :position)
              AND (position_code, level, region) > (:afterPosition, :afterLevel, :afterRegion)
            ORDER BY position_code, level, region, effective_from DESC LIMIT :limit
            """;
    private static final String ADD = """
            INSERT INTO salary_band (organization_id, position_code, level, region, currency, effective_from, lowest, highest,
                                     years_from, years_to, source)
            VALUES (:organization, :position, :level, :region, :currency, :effectiveFrom, :lowest, :highest, :yearsFrom,
                    :yearsTo, :source)
            """;
    private static final String ADVISORY_LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'salary_band', :organization), 0))
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    BandStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** The one that stands on the day, of just this region. */
    Optional<Band> valid(BandKey key, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(VALID)
                .bindMethods(key)
                .bind("organization", organization.require())
                .bind("on", on)
                .map(BandStore::band)
                .findOne());
    }

    /** Of just this region, also those to come, the latest first. */
    List<Band> history(BandKey key, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(HISTORY)
                .bindMethods(key)
                .bind("organization", organization.require())
                .bind("limit", limit)
                .map(BandStore::band)
                .list());
    }

    /**
     * The bands that stand on the day, by position, level and region, after the key.
     *
     * @param position null for all
     */
    List<Band> allValid(String position, String currency, LocalDate on, BandKey after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL_VALID)
                .bind("organization", organization.require())
                .bind("position", position)
                .bind("currency", currency)
                .bind("on", on)
                .bind("afterPosition", after.position())
                .bind("afterLevel", after.level())
                .bind("afterRegion", after.region())
                .bind("limit", limit)
                .map(BandStore::band)
                .list());
    }

    /** Until the transaction ends no other transaction adds a band of the organization. */
    void lock() {
        jdbi.useHandle(handle -> handle.createQuery(ADVISORY_LOCK)
                .bind("organization", organization.require())
                .mapToMap()
                .list());
    }

    void add(Band band) {
        Years years = band.experienceYears();
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bindMethods(BandKey.of(band))
                .bind("organization", organization.require())
                .bind("effectiveFrom", band.effectiveFrom())
                .bind("lowest", band.from())
                .bind("highest", band.to())
                .bindByType("yearsFrom", years == null ? null : years.from(), Integer.class)
                .bindByType("yearsTo", years == null ? null : years.to(), Integer.class)
                .bind("source", band.source())
                .execute());
    }

    private static Band band(ResultSet row, StatementContext context) throws SQLException {
        Integer yearsFrom = row.getObject("years_from", Integer.class);
        return new Band(
                row.getString("position_code"),
                Level.valueOf(row.getString("level")),
                row.getString("region"),
                row.getBigDecimal("lowest"),
                row.getBigDecimal("highest"),
                row.getString("currency"),
                yearsFrom == null ? null : new Years(yearsFrom, row.getInt("years_to")),
                row.getObject("effective_from", LocalDate.class),
                row.getString("source"),
                false);
    }
}
