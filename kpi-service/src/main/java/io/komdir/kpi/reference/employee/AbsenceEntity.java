package io.komdir.kpi.reference.employee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** A stored absence. */
@Entity(name = "Absence")
@Table(name = "absence")
@IdClass(AbsenceEntity.Key.class)
class AbsenceEntity {
    @TenantId
    String organizationId;

    @Id
    String employee;

    @Id
    LocalDate fromDay;

    LocalDate toDay;

    String reason;

    /** Identifies it within the organization. */
    record Key(String employee, LocalDate fromDay) implements Serializable {}

    static AbsenceEntity of(String employee, Absence absence) {
        AbsenceEntity entity = new AbsenceEntity();
        entity.employee = employee;
        entity.fromDay = absence.from();
        entity.toDay = absence.to();
        entity.reason = absence.reason();
        return entity;
    }

    String employee() {
        return employee;
    }

    Absence absence() {
        return new Absence(fromDay, toDay, reason);
    }
}
