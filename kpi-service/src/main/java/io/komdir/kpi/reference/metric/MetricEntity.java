package io.komdir.kpi.reference.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The stored metric. */
@Entity(name = "Metric")
@Table(name = "metric")
@IdClass(MetricId.class)
class MetricEntity {
    @Id
    @Column(name = "organization_id")
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

    @Column(name = "changed_revision")
    long changedRevision;

    MetricEntity() {}

    MetricEntity(String organizationId, String code) {
        this.organizationId = organizationId;
        this.code = code;
    }

    MetricDefinition definition() {
        return new MetricDefinition(
                code, name, timing, unit, goal, new Formula(formula, numerator, denominator), position);
    }

    void become(MetricDefinition definition, long revision) {
        name = definition.name();
        timing = definition.timing();
        unit = definition.unit();
        goal = definition.goal();
        formula = definition.formula().type();
        numerator = definition.formula().numerator();
        denominator = definition.formula().denominator();
        position = definition.position();
        changedRevision = revision;
    }
}
