package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Funnels over windows and day by day; four statements each, however many funnels and days. */
@ApplicationScoped
class FunnelReader {
    private static final int SCALE = 6;

    private final ClosedDayStore closedDays;
    private final FunnelDayStore funnelDays;
    private final CorrectionStore corrections;

    FunnelReader(ClosedDayStore closedDays, FunnelDayStore funnelDays, CorrectionStore corrections) {
        this.closedDays = closedDays;
        this.funnelDays = funnelDays;
        this.corrections = corrections;
    }

    List<StageCounts> funnel(String funnel, String scope, LocalDate through, int workingDays) {
        return closedDays
                .window(scope, through, workingDays)
                .flatMap(window -> read(funnel, scope, window.from(), window.to()).values().stream()
                        .findFirst()
                        .map(read -> read.counts()))
                .orElse(List.of());
    }

    List<MeasuredStage> stage(String funnel, String stage, String scope, LocalDate through, int workingDays) {
        Optional<Window> window = closedDays.window(scope, through, workingDays);
        return window.stream()
                .flatMap(found -> read(funnel, scope, found.from(), found.to()).values().stream()
                        .flatMap(read -> read.measured(stage, scope, found).stream()))
                .toList();
    }

    /** Each stage that the metric counts and that has one before it, in every funnel. */
    List<MeasuredStage> countedBy(String metric, String scope, LocalDate through, int workingDays) {
        return closedDays.window(scope, through, workingDays).stream()
                .flatMap(window -> read(null, scope, window.from(), window.to()).values().stream()
                        .flatMap(read -> read.countedBy(metric, scope, window)))
                .toList();
    }

    /**
     * A day whose counts may still be on their way is left out: the last closed one, unless they were told. So is a day on
     * which the stage was another.
     */
    List<DayCounts> dayByDay(String funnel, String stage, String scope, LocalDate from, LocalDate to) {
        FunnelRead read = read(funnel, scope, from, to).get(funnel);
        Optional<Integer> found =
                read == null ? Optional.empty() : read.figures().position(stage);
        if (found.isEmpty() || found.get() == 0) {
            return List.of();
        }
        LocalDate newest = closedDays.newest(scope).orElse(LocalDate.MIN);
        int position = found.get();
        return read.days().stream()
                .filter(day -> day.day().isBefore(newest) || read.figures().knows(day.day()))
                .filter(day -> read.figures().covers(position, day.day()))
                .map(day -> new DayCounts(
                        day.day(),
                        day.working(),
                        read.figures().count(position, day.day()),
                        read.figures().count(position - 1, day.day())))
                .toList();
    }

    private Map<String, FunnelRead> read(String funnel, String scope, LocalDate from, LocalDate to) {
        Map<String, List<FunnelDay>> byFunnel = funnelDays.days(funnel, scope, from, to).stream()
                .collect(Collectors.groupingBy(FunnelDay::funnel, LinkedHashMap::new, Collectors.toList()));
        List<ClosedDay> days = closedDays.days("", scope, from, to);
        Map<Correction.Key, Correction> late = corrections.of(metrics(byFunnel.values()), scope, from, to);
        Map<String, FunnelRead> reads = new LinkedHashMap<>();
        byFunnel.forEach((code, told) ->
                reads.put(code, new FunnelRead(code, told, days, new FunnelFigures(scope, told, late), late)));
        return reads;
    }

    private static Set<String> metrics(Collection<List<FunnelDay>> funnels) {
        return funnels.stream()
                .flatMap(told -> told.get(told.size() - 1).stages().stream())
                .map(ConversionMeasured.Stage::metric)
                .collect(Collectors.toSet());
    }

    private record FunnelRead(
            String funnel,
            List<FunnelDay> told,
            List<ClosedDay> days,
            FunnelFigures figures,
            Map<Correction.Key, Correction> late) {

        /** Of the days on which all stages were what they are now, so that the counts are of the same days. */
        List<StageCounts> counts() {
            List<LocalDate> whole = days.stream()
                    .map(ClosedDay::day)
                    .filter(day ->
                            IntStream.range(0, figures.stages().size()).allMatch(index -> figures.covers(index, day)))
                    .toList();
            return IntStream.range(0, figures.stages().size())
                    .mapToObj(index -> {
                        ConversionMeasured.Stage stage = figures.stages().get(index);
                        return new StageCounts(stage.stage(), stage.metric(), total(index, whole), stage.target());
                    })
                    .toList();
        }

        Optional<MeasuredStage> measured(String stage, String scope, Window window) {
            return figures.position(stage).map(position -> measured(position, scope, window));
        }

        Stream<MeasuredStage> countedBy(String metric, String scope, Window window) {
            return IntStream.range(1, figures.stages().size())
                    .filter(index -> figures.stages().get(index).metric().equals(metric))
                    .mapToObj(index -> measured(index, scope, window));
        }

        private MeasuredStage measured(int position, String scope, Window window) {
            ConversionMeasured.Stage stage = figures.stages().get(position);
            String before =
                    position == 0 ? null : figures.stages().get(position - 1).stage();
            List<ClosedDay> covered = days.stream()
                    .filter(day -> figures.covers(position, day.day()))
                    .toList();
            List<LocalDate> dates = covered.stream().map(ClosedDay::day).toList();
            BigDecimal count = total(position, dates);
            BigDecimal countBefore = position == 0 ? null : total(position - 1, dates);
            Source newest = newest(scope, position);
            return new MeasuredStage(
                    funnel,
                    stage.stage(),
                    before,
                    scope,
                    window.from(),
                    window.to(),
                    Math.toIntExact(covered.stream().filter(ClosedDay::working).count()),
                    count,
                    countBefore,
                    conversion(count, countBefore),
                    stage.target(),
                    newest.event(),
                    newest.type());
        }

        private BigDecimal total(int position, List<LocalDate> dates) {
            return MetricFigures.plain(
                    dates.stream().map(day -> figures.count(position, day)).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private Source newest(String scope, int position) {
            boolean own = told.stream().anyMatch(day -> day.scope().equals(scope));
            Stream<Source> measured = told.stream()
                    .filter(day -> !own || day.scope().equals(scope))
                    .map(day -> new Source(day.revision(), day.event(), ResultsConsumer.CONVERSION_MEASURED));
            Set<String> metrics = figures.stages().subList(Math.max(0, position - 1), position + 1).stream()
                    .map(ConversionMeasured.Stage::metric)
                    .collect(Collectors.toSet());
            Stream<Source> corrected = late.entrySet().stream()
                    .filter(entry -> metrics.contains(entry.getKey().metric()))
                    .map(Map.Entry::getValue)
                    .map(one -> new Source(one.revision(), one.event(), ResultsConsumer.DAY_CORRECTED));
            return Stream.concat(measured, corrected)
                    .max(Comparator.comparingLong(Source::revision))
                    .orElseThrow();
        }

        private static BigDecimal conversion(BigDecimal count, BigDecimal before) {
            return before == null || before.signum() == 0
                    ? null
                    : MetricFigures.plain(count.divide(before, SCALE, RoundingMode.HALF_UP));
        }
    }

    private record Source(long revision, UUID event, String type) {}
}
