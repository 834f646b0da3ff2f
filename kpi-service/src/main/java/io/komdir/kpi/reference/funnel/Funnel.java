package io.komdir.kpi.reference.funnel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a customer in ordered stages; the conversion of a stage is its count through that of the stage before.
 *
 * @param stages in order, at least two
 */
public record Funnel(String code, String name, List<FunnelStage> stages) {

    public Funnel {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        stages = List.copyOf(stages);
    }

    public Optional<FunnelStage> stage(String stage) {
        return stages.stream().filter(one -> one.code().equals(stage)).findFirst();
    }

    /** Whether any of its stages has a target conversion. */
    public boolean hasTargets() {
        return stages.stream().anyMatch(stage -> stage.targetConversion() != null);
    }

    /** Codes of the metrics that its stages count, each once. */
    public Set<String> metrics() {
        Set<String> metrics = new LinkedHashSet<>();
        stages.forEach(stage -> metrics.add(stage.metric()));
        return metrics;
    }
}
