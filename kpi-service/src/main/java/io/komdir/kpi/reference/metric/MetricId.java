package io.komdir.kpi.reference.metric;

import java.io.Serializable;
import java.util.Objects;

/** Key of a metric's row; a class with setters, as the persistence layer wants it. */
class MetricId implements Serializable {
    private static final long serialVersionUID = 1L;

    private String organizationId;
    private String code;

    MetricId() {}

    MetricId(String organizationId, String code) {
        this.organizationId = organizationId;
        this.code = code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricId that
                && Objects.equals(organizationId, that.organizationId)
                && Objects.equals(code, that.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organizationId, code);
    }
}
