package io.komdir.kpi.reference.metric;

import io.komdir.kpi.shared.revision.Revisioned;
import io.komdir.platform.web.EntityTags;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.ws.rs.core.EntityTag;
import java.util.Locale;
import org.hibernate.annotations.TenantId;

/** The stored metric. */
@Entity(name = "Metric")
@Table(name = "metric")
class MetricEntity implements Revisioned<MetricDefinition> {
    @TenantId
    String organizationId;

    @Id
    String code;

    String name;

    @Enumerated(EnumType.STRING)
    Timing timing;

    @Enumerated(EnumType.STRING)
    Unit unit;

    @Enumerated(EnumType.STRING)
    Goal goal;

    @Enumerated(EnumType.STRING)
    Formula.Type formula;

    String numerator;
    String denominator;
    int position;

    long changedRevision;

    @Override
    public MetricDefinition content() {
        return new MetricDefinition(
                code, name, timing, unit, goal, new Formula(formula, numerator, denominator), position);
    }

    @Override
    public EntityTag tag() {
        return EntityTags.of("metric", code, changedRevision);
    }

    /** The tag of what a reader of the language sees, because the standard name is by language. */
    EntityTag tag(Locale language) {
        return EntityTags.of("metric", code, changedRevision, language);
    }

    @Override
    public void replace(MetricDefinition metric, long revision) {
        code = metric.code();
        name = metric.name();
        timing = metric.timing();
        unit = metric.unit();
        goal = metric.goal();
        formula = metric.formula().type();
        numerator = metric.formula().numerator();
        denominator = metric.formula().denominator();
        position = metric.position();
        changedRevision = revision;
    }
}
