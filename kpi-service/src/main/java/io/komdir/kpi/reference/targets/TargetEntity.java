package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.numbers.Decimals;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.TenantId;

/** A stored target. Its column {@code effective_to} is derived; {@link TargetQueries} maintains and reads it. */
@Entity(name = "Target")
@Table(name = "target")
@IdClass(TargetEntity.Key.class)
class TargetEntity {
    @TenantId
    String organizationId;

    @Id
    String scopeKind;

    @Id
    String scopeCode;

    @Id
    String metric;

    @Id
    String period;

    @Id
    LocalDate validFrom;

    LocalDate validTo;
    BigDecimal value;

    /** Identifies it within the organization. */
    record Key(String scopeKind, String scopeCode, String metric, String period, LocalDate validFrom)
            implements Serializable {
        static Key of(Target target) {
            Scope scope = target.scope();
            return new Key(
                    scope.kind().name(),
                    scope.code(),
                    target.metric(),
                    target.period().name(),
                    target.from());
        }
    }

    static TargetEntity of(Target target) {
        Key key = Key.of(target);
        TargetEntity entity = new TargetEntity();
        entity.scopeKind = key.scopeKind();
        entity.scopeCode = key.scopeCode();
        entity.metric = key.metric();
        entity.period = key.period();
        entity.validFrom = key.validFrom();
        entity.replace(target);
        return entity;
    }

    Target target() {
        return new Target(
                metric,
                new Scope(Scope.Kind.valueOf(scopeKind), scopeCode),
                TargetPeriod.valueOf(period),
                Decimals.plain(value),
                validFrom,
                validTo);
    }

    boolean hasSameContent(Target target) {
        return value.compareTo(target.value()) == 0 && Objects.equals(validTo, target.to());
    }

    void replace(Target target) {
        value = target.value();
        validTo = target.to();
    }
}
