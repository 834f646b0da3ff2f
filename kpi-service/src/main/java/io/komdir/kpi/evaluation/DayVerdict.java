package io.komdir.kpi.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The verdict on a whole day of a person, a team or the organization. Leading metrics decide; lagging ones only where no
 * leading metric has a target. A line without data (an average without observations) does not count against the day.
 */
public final class DayVerdict {
    private static final Set<Verdict> WITH_TARGET = Set.of(Verdict.MET, Verdict.MISSED, Verdict.NO_DATA);

    private DayVerdict() {}

    /**
     * Sums up the verdicts on single metrics.
     *
     * @param leading verdicts of the leading metrics
     * @param lagging verdicts of the lagging metrics
     * @return {@code NO_TARGET} when no line has a target; {@code NO_DATA} when no line with a target has data;
     *     {@code MISSED} when one is missed; else {@code MET}
     */
    public static Verdict of(Collection<Verdict> leading, Collection<Verdict> lagging) {
        List<Verdict> deciding = withTarget(leading);
        if (deciding.isEmpty()) {
            deciding = withTarget(lagging);
        }
        if (deciding.isEmpty()) {
            return Verdict.NO_TARGET;
        }
        if (deciding.contains(Verdict.MISSED)) {
            return Verdict.MISSED;
        }
        return deciding.contains(Verdict.MET) ? Verdict.MET : Verdict.NO_DATA;
    }

    private static List<Verdict> withTarget(Collection<Verdict> verdicts) {
        return verdicts.stream().filter(WITH_TARGET::contains).toList();
    }
}
