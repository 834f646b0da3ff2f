package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A funnel of a scope over some days, with late facts laid over the counts: a late fact of a stage's metric is one of the
 * stage. The stages are those of the newest day. A day on which a stage was another, counted by another metric or after
 * another stage, says nothing about it: it is not one of the stage's days.
 */
final class FunnelFigures {
    private final List<ConversionMeasured.Stage> stages;
    private final Map<LocalDate, FunnelDay> events = new HashMap<>();
    private final NavigableMap<LocalDate, List<ConversionMeasured.Stage>> definitions = new TreeMap<>();
    private final Map<Correction.Key, Correction> corrections;

    /** @param days of one funnel, oldest first, at least one: the scope's own and the organization's */
    FunnelFigures(String scope, List<FunnelDay> days, Map<Correction.Key, Correction> corrections) {
        this.stages = days.get(days.size() - 1).stages();
        this.corrections = corrections;
        days.forEach(day -> definitions.put(day.day(), day.stages()));
        days.stream().filter(day -> day.scope().equals(scope)).forEach(day -> {
            events.put(day.day(), day);
            definitions.put(day.day(), day.stages());
        });
    }

    /** In the order of the funnel. */
    List<ConversionMeasured.Stage> stages() {
        return stages;
    }

    /** Whether the funnel has the stage. */
    Optional<Integer> position(String stage) {
        return position(stages, stage);
    }

    /** Whether the scope's own counts of the day have arrived. */
    boolean hasCounts(LocalDate day) {
        return events.containsKey(day);
    }

    /**
     * Whether the stage, and the one before it, were on that day what they are now; a day without an event is like
     * the one before it, and before the first the funnel did not exist.
     */
    boolean covers(int position, LocalDate day) {
        Map.Entry<LocalDate, List<ConversionMeasured.Stage>> valid = definitions.floorEntry(day);
        if (valid == null) {
            return false;
        }
        List<ConversionMeasured.Stage> then = valid.getValue();
        return position(then, stages.get(position).stage())
                .filter(index -> same(then.get(index), stages.get(position)))
                .filter(index -> position == 0 || (index > 0 && same(then.get(index - 1), stages.get(position - 1))))
                .isPresent();
    }

    /** Of a day that is one of the stage's. */
    BigDecimal count(int position, LocalDate day) {
        ConversionMeasured.Stage stage = stages.get(position);
        BigDecimal closed = Optional.ofNullable(events.get(day)).stream()
                .flatMap(counted -> counted.stages().stream())
                .filter(counted -> same(counted, stage))
                .map(ConversionMeasured.Stage::count)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        Correction late = corrections.get(new Correction.Key(stage.metric(), day));
        return late == null ? closed : late.amountOver(closed);
    }

    private static Optional<Integer> position(List<ConversionMeasured.Stage> stages, String stage) {
        for (int index = 0; index < stages.size(); index++) {
            if (stages.get(index).stage().equals(stage)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static boolean same(ConversionMeasured.Stage one, ConversionMeasured.Stage other) {
        return one.stage().equals(other.stage()) && one.metric().equals(other.metric());
    }
}
