package io.komdir.kpi.reference.calendar;

import io.komdir.platform.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** A stored override of a day. */
@Entity(name = "CalendarDay")
@Table(name = "calendar_day")
class CalendarDayEntity {
    @TenantId
    String organizationId;

    @Id
    LocalDate day;

    boolean working;
    String reason;

    static CalendarDayEntity of(CalendarOverride override) {
        CalendarDayEntity entity = new CalendarDayEntity();
        entity.day = override.date();
        entity.replace(override);
        return entity;
    }

    LocalDate day() {
        return day;
    }

    CalendarOverride override() {
        return new CalendarOverride(day, working, Texts.stripToEmpty(reason));
    }

    void replace(CalendarOverride override) {
        working = override.working();
        reason = override.reason();
    }
}
