package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.Funnels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The norms of stages as three columns for a query. A stage without a funnel, {@code ""}, has the shortest norm of all stages
 * of that code.
 */
record StageNormRows(List<String> funnels, List<String> stages, List<Integer> days) {

    static StageNormRows of(Funnels all) {
        StageNormRows rows = new StageNormRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> codes = new LinkedHashSet<>();
        for (Funnel funnel : all.all()) {
            funnel.stages().forEach(stage -> {
                codes.add(stage.code());
                rows.add(funnel.code(), stage.code(), stage.normWorkingDays());
            });
        }
        var norms = all.norms();
        codes.forEach(stage -> rows.add("", stage, norms.workingDays("", stage).orElse(null)));
        return rows;
    }

    private void add(String funnel, String stage, Integer norm) {
        if (norm != null) {
            funnels.add(funnel);
            stages.add(stage);
            days.add(norm);
        }
    }
}
