package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.reference.metric.Goal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Orders employees. Those with a percentage of their own target first, the highest leading, for a goal "at most" the
 * lowest; then those without by their fact, likewise. Equal percentages as shown, or equal facts, share a place, and the next
 * one counts those before it: 1, 1, 3. Within a place they are ordered by code.
 */
final class Ranking {
    private final Comparator<Contender> better;

    Ranking(Goal goal) {
        Comparator<BigDecimal> value = goal == Goal.AT_LEAST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        this.better = Comparator.comparing(Contender::rankedBy).thenComparing(Ranking::value, value);
    }

    /** A ranked employee. */
    record Place(int number, Contender contender) {}

    /** The employees who can be ranked, in order. */
    List<Place> places(Collection<Contender> contenders) {
        List<Contender> ordered = contenders.stream()
                .filter(contender -> contender.rankedBy() != null)
                .sorted(better.thenComparing(Ranking::code))
                .toList();
        List<Place> places = new ArrayList<>();
        for (Contender contender : ordered) {
            Place before = places.isEmpty() ? null : places.get(places.size() - 1);
            boolean shared = before != null && better.compare(before.contender(), contender) == 0;
            places.add(new Place(shared ? before.number() : places.size() + 1, contender));
        }
        return places;
    }

    private static BigDecimal value(Contender contender) {
        return contender.rankedBy() == RankedBy.PERCENT
                ? contender.evaluation().percent()
                : contender.evaluation().fact();
    }

    private static String code(Contender contender) {
        return contender.person().code();
    }
}
