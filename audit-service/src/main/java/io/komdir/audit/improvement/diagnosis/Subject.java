package io.komdir.audit.improvement.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is off target: a metric of its own, or a stage of a funnel.
 *
 * @param code the metric's or the funnel's code
 * @param stage the stage's code; {@code ""} for a metric
 */
@Embeddable
public record Subject(
        @Enumerated(EnumType.STRING) @Column(name = "subject_kind")
        Kind kind,

        @Column(name = "subject") String code,
        String stage) {

    /** What a subject is; the name stands in the database. */
    public enum Kind {
        METRIC,
        STAGE
    }

    public static Subject metric(String metric) {
        return new Subject(Kind.METRIC, metric, "");
    }

    public static Subject stage(String funnel, String stage) {
        return new Subject(Kind.STAGE, funnel, stage);
    }

    /**
     * As events and clients write it.
     *
     * @param metric null for a stage
     * @param funnel null for a metric
     * @param stage null for a metric
     * @throws IllegalArgumentException when it is neither a metric nor a stage of a funnel
     */
    public static Subject of(String metric, String funnel, String stage) {
        if (metric != null && funnel == null && stage == null) {
            return metric(metric);
        }
        if (metric == null && funnel != null && stage != null) {
            return stage(funnel, stage);
        }
        throw new IllegalArgumentException("neither a metric nor a stage of a funnel");
    }

    /** The metric's code, null for a stage. */
    public String metric() {
        return kind == Kind.METRIC ? code : null;
    }

    /** The funnel's code, null for a metric. */
    public String funnel() {
        return kind == Kind.STAGE ? code : null;
    }

    /** The stage's code as clients see it, null for a metric. */
    public String stageOrNull() {
        return kind == Kind.STAGE ? stage : null;
    }

    @Override
    public String toString() {
        return kind == Kind.METRIC ? code : code + "/" + stage;
    }
}
