package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reporting.conversion.StageCountQueries;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads the conversions of all stages with a target over a window, for the organization, each team and each employee. */
@ApplicationScoped
class StageConversionLoader {
    private final Calendars calendars;
    private final StageCountQueries counts;

    StageConversionLoader(Calendars calendars, StageCountQueries counts) {
        this.calendars = calendars;
        this.counts = counts;
    }

    /** The window that ends with the working day. */
    ConversionWindow window(LocalDate day, OrganizationSettings settings) {
        WorkCalendar calendar = calendars.load(ConversionWindow.earliest(day, settings), day);
        return ConversionWindow.ending(day, calendar, settings);
    }

    /** Reads the facts of the window in one scan. */
    WindowConversions load(ConversionWindow window, List<Funnel> funnels, EvaluationContext context) {
        Set<String> metrics =
                funnels.stream().flatMap(funnel -> funnel.metrics().stream()).collect(Collectors.toSet());
        FactTotals totals = counts.ofAllScopes(window.from(), window.to(), metrics, context.teams());
        Map<Subject, StageConversion> conversions = new LinkedHashMap<>();
        totals.scopes().stream()
                .sorted(Comparator.comparing(Scope::toString))
                .forEach(scope -> funnels.forEach(funnel -> StageConversion.of(
                                funnel, scope, totals, context.settings().minimumCount())
                        .forEach(conversion -> conversions.put(
                                Subject.stage(
                                        scope, funnel.code(), conversion.stage().code()),
                                conversion))));
        return new WindowConversions(conversions, totals);
    }
}
