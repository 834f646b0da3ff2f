package io.komdir.hiring.catalogue.salaryband;

import io.komdir.hiring.catalogue.position.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A band that the organization has given; rows are only added. */
@Entity(name = "SalaryBand")
@Immutable
@Table(name = "salary_band")
@IdClass(BandEntity.Key.class)
class BandEntity {
    record Key(String position, String level, String region, String currency, LocalDate effectiveFrom) {}

    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    @Column(name = "position_code")
    String position;

    @Id
    String level;

    /** "" for all regions that have no band of their own. */
    @Id
    String region;

    @Id
    String currency;

    @Id
    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    BigDecimal lowest;
    BigDecimal highest;

    @Column(name = "years_from")
    Integer yearsFrom;

    @Column(name = "years_to")
    Integer yearsTo;

    String source;

    static BandEntity of(Band band) {
        BandEntity entity = new BandEntity();
        entity.position = band.position();
        entity.level = band.level().name();
        entity.region = band.region();
        entity.currency = band.currency();
        entity.effectiveFrom = band.effectiveFrom();
        entity.lowest = band.from();
        entity.highest = band.to();
        Years years = band.experienceYears();
        entity.yearsFrom = years == null ? null : years.from();
        entity.yearsTo = years == null ? null : years.to();
        entity.source = band.source();
        return entity;
    }

    Band band() {
        return new Band(
                position,
                Level.valueOf(level),
                region,
                lowest,
                highest,
                currency,
                yearsFrom == null ? null : new Years(yearsFrom, yearsTo),
                effectiveFrom,
                source,
                false);
    }
}
