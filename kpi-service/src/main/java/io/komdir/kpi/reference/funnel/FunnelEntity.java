package io.komdir.kpi.reference.funnel;

import io.komdir.kpi.shared.revision.Revisioned;
import io.komdir.platform.web.EntityTags;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.hibernate.annotations.TenantId;

/** The stored funnel; its stages are rows of their own, which {@link FunnelRepository} reads and writes. */
@Entity(name = "Funnel")
@Table(name = "funnel")
class FunnelEntity implements Revisioned<Funnel> {
    @TenantId
    String organizationId;

    @Id
    String code;

    String name;

    long changedRevision;

    @Transient
    List<FunnelStage> stages = List.of();

    @Override
    public Funnel content() {
        return new Funnel(code, name, stages);
    }

    @Override
    public EntityTag tag() {
        return EntityTags.of("funnel", code, changedRevision);
    }

    @Override
    public void replace(Funnel funnel, long revision) {
        code = funnel.code();
        name = funnel.name();
        stages = funnel.stages();
        changedRevision = revision;
    }
}
