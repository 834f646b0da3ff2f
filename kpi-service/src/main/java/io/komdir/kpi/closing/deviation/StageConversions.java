package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reporting.conversion.StageCounts;
import io.komdir.kpi.shared.scope.Scope;
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
class StageConversions {
    private final Calendars calendars;
    private final StageCounts counts;

    @Inject
    StageConversions(Calendars calendars, StageCounts counts) {
        this.calendars = calendars;
        this.counts = counts;
    }

    /** The window that ends with the working day. */
    ConversionWindow window(LocalDate day, OrganizationSettings settings) {
        WorkCalendar calendar = calendars.load(ConversionWindow.earliest(day, settings), day);
        return ConversionWindow.ending(day, calendar, settings);
    }

    /** One scan of the window. */
    WindowMeasures over(ConversionWindow window, List<Funnel> funnels, EvaluationContext ground) {
        Set<String> metrics =
                funnels.stream().flatMap(funnel -> funnel.metrics().stream()).collect(Collectors.toSet());
        FactTotals tally = counts.everybody(window.from(), window.to(), metrics, ground.teams());
        Map<Subject, StageConversion> measures = new LinkedHashMap<>();
        tally.scopes().stream()
                .sorted(Comparator.comparing(Scope::toString))
                .forEach(scope -> funnels.forEach(funnel -> StageConversion.of(
                                funnel, scope, tally, ground.settings().minimumCount())
                        .forEach(measure -> measures.put(
                                Subject.stage(
                                        scope, funnel.code(), measure.stage().code()),
                                measure))));
        return new WindowMeasures(measures, tally);
    }
}
