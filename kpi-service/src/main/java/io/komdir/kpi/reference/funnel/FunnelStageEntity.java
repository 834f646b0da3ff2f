package io.komdir.kpi.reference.funnel;

import io.komdir.platform.numbers.Decimals;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.hibernate.annotations.TenantId;

/** A stored stage. */
@Entity(name = "FunnelStage")
@Table(name = "funnel_stage")
@IdClass(FunnelStageEntity.Key.class)
class FunnelStageEntity {
    @TenantId
    String organizationId;

    @Id
    String funnel;

    @Id
    int position;

    String code;
    String name;
    String metric;

    BigDecimal targetConversion;

    Integer normWorkingDays;

    /** Identifies it within the organization. */
    record Key(String funnel, int position) implements Serializable {}

    static FunnelStageEntity of(String funnel, int position, FunnelStage stage) {
        FunnelStageEntity entity = new FunnelStageEntity();
        entity.funnel = funnel;
        entity.position = position;
        entity.code = stage.code();
        entity.name = stage.name();
        entity.metric = stage.metric();
        entity.targetConversion = stage.targetConversion();
        entity.normWorkingDays = stage.normWorkingDays();
        return entity;
    }

    String funnel() {
        return funnel;
    }

    FunnelStage stage() {
        return new FunnelStage(code, name, metric, Decimals.plain(targetConversion), normWorkingDays);
    }
}
