package io.komdir.kpi.reference.organization;

import io.komdir.platform.web.EntityTags;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.ws.rs.core.EntityTag;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The stored organization. It is the tenant itself, so that its key is the organization alone. */
@Entity(name = "Organization")
@Table(name = "organization")
class OrganizationEntity {
    @Id
    @Column(name = "organization_id")
    String code;

    String name;

    String timeZone;

    String currency;
    String country;

    @Enumerated(EnumType.STRING)
    Stage stage;

    LocalTime dayClosesAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> workingWeek;

    LocalDate startsOn;

    int windowWorkingDays;

    int minimumCount;

    int missedDays;

    /** The first revision; {@link io.komdir.kpi.shared.revision.Revisions} alone raises it. */
    @Column(updatable = false)
    long revision;

    long changedRevision;

    /** The oldest day from {@code startsOn} on that is not closed. */
    LocalDate nextCloseDay;

    Instant nextCloseAt;

    @Column(updatable = false)
    Instant createdAt;

    OrganizationSettings settings() {
        return new OrganizationSettings(
                code,
                name,
                ZoneId.of(timeZone),
                currency,
                country,
                stage,
                dayClosesAt,
                workingWeek.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                startsOn,
                windowWorkingDays,
                minimumCount,
                missedDays);
    }

    EntityTag tag() {
        return EntityTags.of("organization", code, changedRevision);
    }

    /** Takes the settings over, as changed with the revision. {@code closeDay} is the day to be closed next. */
    void replace(OrganizationSettings settings, long changed, LocalDate closeDay) {
        code = settings.code();
        name = settings.name();
        timeZone = settings.timeZone().getId();
        currency = settings.currency();
        country = settings.country();
        stage = settings.stage();
        dayClosesAt = settings.dayClosesAt();
        workingWeek = settings.workingWeek().stream().map(DayOfWeek::name).toList();
        startsOn = settings.startsOn();
        windowWorkingDays = settings.windowWorkingDays();
        minimumCount = settings.minimumCount();
        missedDays = settings.missedDays();
        changedRevision = changed;
        nextCloseDay = closeDay;
        nextCloseAt = settings.closesAt(closeDay);
    }
}
