package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.kpi.reference.funnel.StageNorms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parameters {@code :funnels}, {@code :stages} and {@code :norms} of a query: the norms of stages as three columns. A stage without a funnel, {@code ""}, has the shortest norm of all stages
 * of that code.
 */
public record StageNormRows(List<String> funnels, List<String> stages, List<Integer> norms) {

    static StageNormRows of(Funnels all) {
        StageNormRows rows = new StageNormRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> codes = new LinkedHashSet<>();
        for (Funnel funnel : all.all()) {
            funnel.stages().forEach(stage -> {
                codes.add(stage.code());
                rows.add(funnel.code(), stage.code(), stage.normWorkingDays());
            });
        }
        StageNorms shortest = all.norms();
        codes.forEach(
                stage -> rows.add("", stage, shortest.workingDays("", stage).orElse(null)));
        return rows;
    }

    private void add(String funnel, String stage, Integer norm) {
        if (norm != null) {
            funnels.add(funnel);
            stages.add(stage);
            norms.add(norm);
        }
    }
}
