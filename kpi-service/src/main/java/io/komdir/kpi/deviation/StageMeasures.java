package io.komdir.kpi.deviation;

import io.komdir.kpi.calendar.Calendars;
import io.komdir.kpi.calendar.WorkCalendar;
import io.komdir.kpi.funnel.Funnel;
import io.komdir.kpi.funnel.StageCounts;
import io.komdir.kpi.judgement.Groundwork;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.organization.OrganizationSettings;
import io.komdir.kpi.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures all stages with a target over a window, for the organization, each team and each employee. */
@ApplicationScoped
class StageMeasures {
    private final Calendars calendars;
    private final StageCounts counts;

    @Inject
    StageMeasures(Calendars calendars, StageCounts counts) {
        this.calendars = calendars;
        this.counts = counts;
    }

    /** The window that ends with the working day. */
    ConversionWindow window(LocalDate day, OrganizationSettings settings) {
        WorkCalendar calendar = calendars.load(ConversionWindow.earliest(day, settings), day);
        return ConversionWindow.ending(day, calendar, settings);
    }

    /** One scan of the window. */
    WindowMeasures over(ConversionWindow window, List<Funnel> funnels, Groundwork ground) {
        Set<String> metrics =
                funnels.stream().flatMap(funnel -> funnel.metrics().stream()).collect(Collectors.toSet());
        Tally tally = counts.everybody(window.from(), window.to(), metrics, ground.teams());
        Map<Subject, StageMeasure> measures = new LinkedHashMap<>();
        tally.scopes().stream()
                .sorted(Comparator.comparing(Scope::toString))
                .forEach(scope -> funnels.forEach(funnel -> StageMeasure.of(
                                funnel, scope, tally, ground.settings().minimumCount())
                        .forEach(measure -> measures.put(
                                Subject.stage(
                                        scope, funnel.code(), measure.stage().code()),
                                measure))));
        return new WindowMeasures(measures, tally);
    }
}
