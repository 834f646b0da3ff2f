package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Funnels over windows and day by day; three statements each, however many funnels and days. */
@ApplicationScoped
class FunnelReader {
    private final ClosedDayQueries days;
    private final CorrectionQueries corrections;

    FunnelReader(ClosedDayQueries days, CorrectionQueries corrections) {
        this.days = days;
        this.corrections = corrections;
    }

    /**
     * The funnels by code.
     *
     * @param funnel null for every funnel
     */
    List<FunnelWindow> over(String funnel, Window window) {
        Map<String, List<FunnelDay>> funnels = days.funnels(funnel, window.scope(), window.from(), window.to()).stream()
                .collect(Collectors.groupingBy(FunnelDay::funnel, LinkedHashMap::new, Collectors.toList()));
        List<ClosedDay> closed = days.days(Set.of(), window.scope(), window.from(), window.to());
        Map<Correction.Key, Correction> late =
                corrections.of(metrics(funnels.values()), window.scope(), window.from(), window.to());
        return funnels.values().stream()
                .map(events -> FunnelWindow.of(window, events, closed, late))
                .toList();
    }

    /**
     * A day whose counts may still be on their way is left out: the last closed one, unless its counts have arrived. So is a day
     * on which the stage was another.
     */
    List<DayCounts> dayByDay(String funnel, String stage, String scope, LocalDate from, LocalDate to) {
        FunnelWindow read = over(funnel, new Window(scope, from, to, 0)).stream()
                .findFirst()
                .orElse(null);
        Optional<Integer> found =
                read == null ? Optional.empty() : read.figures().position(stage);
        if (found.isEmpty() || found.get() == 0) {
            return List.of();
        }
        LocalDate newest = days.newest(scope).orElse(LocalDate.MIN);
        int position = found.get();
        FunnelFigures figures = read.figures();
        return read.days().stream()
                .filter(day -> day.day().isBefore(newest) || figures.hasCounts(day.day()))
                .filter(day -> figures.covers(position, day.day()))
                .map(day -> new DayCounts(
                        day.day(),
                        day.working(),
                        figures.count(position, day.day()),
                        figures.count(position - 1, day.day())))
                .toList();
    }

    private static Set<String> metrics(Collection<List<FunnelDay>> funnels) {
        return funnels.stream()
                .flatMap(events -> events.get(events.size() - 1).stages().stream())
                .map(ConversionMeasured.Stage::metric)
                .collect(Collectors.toSet());
    }
}
