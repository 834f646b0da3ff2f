package io.komdir.kpi.reference.employee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** A stored membership. */
@Entity(name = "Membership")
@Table(name = "membership")
@IdClass(MembershipEntity.Key.class)
class MembershipEntity {
    @TenantId
    String organizationId;

    @Id
    String employee;

    @Id
    LocalDate validFrom;

    LocalDate validTo;

    String team;

    /** Identifies it within the organization. */
    record Key(String employee, LocalDate validFrom) implements Serializable {}

    static MembershipEntity of(String employee, Membership membership) {
        MembershipEntity entity = new MembershipEntity();
        entity.employee = employee;
        entity.validFrom = membership.from();
        entity.validTo = membership.to();
        entity.team = membership.team();
        return entity;
    }

    String employee() {
        return employee;
    }

    Membership membership() {
        return new Membership(team, validFrom, validTo);
    }
}
