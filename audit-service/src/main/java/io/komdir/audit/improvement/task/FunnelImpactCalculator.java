package io.komdir.audit.improvement.task;

import io.komdir.audit.improvement.task.FunnelImpact.Later;
import io.komdir.audit.improvement.task.FunnelImpact.Unknown;
import io.komdir.audit.measurement.MeasuredStage;
import io.komdir.audit.measurement.Measurements;
import io.komdir.audit.measurement.MetricFunnels;
import io.komdir.audit.measurement.StageCounts;
import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calculates the impact of changes on the ends of funnels, over the last 20 working days through today. */
@ApplicationScoped
class FunnelImpactCalculator {
    static final int WORKING_DAYS = 20;

    private final Measurements measurements;
    private final MetricFunnels funnels;
    private final Organizations organizations;

    FunnelImpactCalculator(Measurements measurements, MetricFunnels funnels, Organizations organizations) {
        this.measurements = measurements;
        this.funnels = funnels;
        this.organizations = organizations;
    }

    FunnelImpact calculate(FunnelImpactKey key) {
        LocalDate today = organizations.today();
        Optional<String> funnel = funnelOf(key, today);
        if (funnel.isEmpty()) {
            return FunnelImpact.unknown(Unknown.NO_FUNNEL, null, null);
        }
        List<StageCounts> stages = measurements.funnel(funnel.get(), key.scope(), today, WORKING_DAYS);
        int place = placeOf(key, stages);
        if (place < 0) {
            return stages.isEmpty() || key.ofStage()
                    ? FunnelImpact.unknown(Unknown.NOT_MEASURED, funnel.get(), key.ofStage() ? key.stage() : null)
                    : FunnelImpact.unknown(Unknown.NO_FUNNEL, null, null);
        }
        String stage = stages.get(place).stage();
        if (key.ofStage() && place == 0) {
            return FunnelImpact.unknown(Unknown.FIRST_STAGE, funnel.get(), stage);
        }
        return measurements.stage(funnel.get(), stage, key.scope(), today, WORKING_DAYS).stream()
                .findFirst()
                .map(window -> impact(key, stages, place, window))
                .orElseGet(() -> FunnelImpact.unknown(Unknown.NOT_MEASURED, funnel.get(), stage));
    }

    private Optional<String> funnelOf(FunnelImpactKey key, LocalDate today) {
        return key.funnel().isEmpty() ? funnels.counting(key.metric(), key.scope(), today) : Optional.of(key.funnel());
    }

    private static int placeOf(FunnelImpactKey key, List<StageCounts> stages) {
        for (int place = 0; place < stages.size(); place++) {
            StageCounts at = stages.get(place);
            if (key.ofStage() ? at.stage().equals(key.stage()) : key.metric().equals(at.metric())) {
                return place;
            }
        }
        return -1;
    }

    private static FunnelImpact impact(FunnelImpactKey key, List<StageCounts> stages, int place, MeasuredStage window) {
        List<Later> later = new ArrayList<>();
        for (int at = place + 1; at < stages.size(); at++) {
            later.add(Later.of(
                    stages.get(at).stage(),
                    stages.get(at).count(),
                    stages.get(at - 1).count()));
        }
        boolean interrupted = later.stream().anyMatch(stageAfter -> stageAfter.conversion() == null);
        StageCounts end = stages.get(stages.size() - 1);
        BigDecimal countBefore = key.ofStage() ? window.countBefore() : null;
        return new FunnelImpact(
                window.funnel(),
                window.stage(),
                end.stage(),
                end.metric(),
                window.from(),
                window.to(),
                window.days(),
                countBefore,
                later,
                interrupted ? Unknown.NO_CONVERSION : window.days() == 0 ? Unknown.NOT_MEASURED : null);
    }
}
