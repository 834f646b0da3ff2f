package io.komdir.audit.measurement;

import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A funnel of a scope over a window.
 *
 * @param events the days of the funnel that have an event, the scope's own and the organization's, oldest first
 * @param days the closed days of the scope, oldest first
 */
record FunnelWindow(
        String funnel,
        Window window,
        List<FunnelDay> events,
        List<ClosedDay> days,
        FunnelFigures figures,
        Map<Correction.Key, Correction> corrections) {
    private static final int SCALE = 6;

    static FunnelWindow of(
            Window window, List<FunnelDay> events, List<ClosedDay> days, Map<Correction.Key, Correction> corrections) {
        FunnelFigures figures = new FunnelFigures(window.scope(), events, corrections);
        return new FunnelWindow(events.get(0).funnel(), window, events, days, figures, corrections);
    }

    /** Of the days on which all stages were what they are now, so that the counts are of the same days. */
    List<StageCounts> counts() {
        List<LocalDate> whole = days.stream()
                .map(ClosedDay::day)
                .filter(day -> positions().allMatch(position -> figures.covers(position, day)))
                .toList();
        return positions()
                .mapToObj(position -> {
                    ConversionMeasured.Stage stage = figures.stages().get(position);
                    return new StageCounts(stage.stage(), stage.metric(), total(position, whole), stage.target());
                })
                .toList();
    }

    Optional<MeasuredStage> stage(String stage) {
        return figures.position(stage).map(this::measured);
    }

    /** Each stage that the metric counts and that has one before it. */
    Stream<MeasuredStage> countedBy(String metric) {
        return positions()
                .skip(1)
                .filter(position -> figures.stages().get(position).metric().equals(metric))
                .mapToObj(this::measured);
    }

    private IntStream positions() {
        return IntStream.range(0, figures.stages().size());
    }

    private MeasuredStage measured(int position) {
        ConversionMeasured.Stage stage = figures.stages().get(position);
        List<ClosedDay> covered =
                days.stream().filter(day -> figures.covers(position, day.day())).toList();
        List<LocalDate> dates = covered.stream().map(ClosedDay::day).toList();
        BigDecimal count = total(position, dates);
        BigDecimal countBefore = position == 0 ? null : total(position - 1, dates);
        Source newest = newest(position);
        return new MeasuredStage(
                funnel,
                stage.stage(),
                position == 0 ? null : figures.stages().get(position - 1).stage(),
                window.scope(),
                window.from(),
                window.to(),
                Math.toIntExact(covered.stream().filter(ClosedDay::working).count()),
                count,
                countBefore,
                countBefore == null ? null : Decimals.quotient(count, countBefore, SCALE),
                stage.target(),
                newest.event(),
                newest.type());
    }

    private BigDecimal total(int position, List<LocalDate> dates) {
        return Decimals.plain(
                dates.stream().map(day -> figures.count(position, day)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Source newest(int position) {
        boolean own = events.stream().anyMatch(day -> day.scope().equals(window.scope()));
        Stream<Source> measured = events.stream()
                .filter(day -> !own || day.scope().equals(window.scope()))
                .map(day -> new Source(day.revision(), day.eventId(), ResultsConsumer.CONVERSION_MEASURED));
        Set<String> metrics = figures.stages().subList(Math.max(0, position - 1), position + 1).stream()
                .map(ConversionMeasured.Stage::metric)
                .collect(Collectors.toSet());
        Stream<Source> corrected = corrections.values().stream()
                .filter(correction -> metrics.contains(correction.metric()))
                .map(correction ->
                        new Source(correction.revision(), correction.eventId(), ResultsConsumer.DAY_CORRECTED));
        return Stream.concat(measured, corrected)
                .max(Comparator.comparingLong(Source::revision))
                .orElseThrow();
    }

    private record Source(long revision, UUID event, String type) {}
}
