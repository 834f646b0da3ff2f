package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A funnel of a scope over some days, with late facts laid over the counts: a late fact of a stage's metric is one of the
 * stage. The stages are those of the newest day; a stage that had another metric on a day counts nothing there.
 */
final class FunnelFigures {
    private final List<ConversionMeasured.Stage> stages;
    private final Map<LocalDate, FunnelDay> told = new HashMap<>();
    private final Map<Correction.Key, Correction> corrections;

    /** @param days of one funnel, oldest first, at least one: the scope's own and the organization's */
    FunnelFigures(String scope, List<FunnelDay> days, Map<Correction.Key, Correction> corrections) {
        this.stages = days.get(days.size() - 1).stages();
        this.corrections = corrections;
        days.stream().filter(day -> day.scope().equals(scope)).forEach(day -> told.put(day.day(), day));
    }

    /** In the order of the funnel. */
    List<ConversionMeasured.Stage> stages() {
        return stages;
    }

    /** Whether the funnel has the stage. */
    Optional<Integer> position(String stage) {
        for (int index = 0; index < stages.size(); index++) {
            if (stages.get(index).stage().equals(stage)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** Whether the scope's own counts of the day were told. */
    boolean knows(LocalDate day) {
        return told.containsKey(day);
    }

    BigDecimal count(int position, LocalDate day) {
        ConversionMeasured.Stage wanted = stages.get(position);
        BigDecimal closed = Optional.ofNullable(told.get(day)).stream()
                .flatMap(known -> known.stages().stream())
                .filter(stage ->
                        stage.stage().equals(wanted.stage()) && stage.metric().equals(wanted.metric()))
                .map(ConversionMeasured.Stage::count)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        Correction late = corrections.get(new Correction.Key(wanted.metric(), day));
        return late == null ? closed : late.amountOver(closed);
    }
}
