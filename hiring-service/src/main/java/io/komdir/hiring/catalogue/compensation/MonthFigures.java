package io.komdir.hiring.catalogue.compensation;

import io.komdir.hiring.results.Goal;
import io.komdir.hiring.results.MonthResult;
import java.math.BigDecimal;

/**
 * What a month's pay is reckoned from.
 *
 * @param fact of the KPI part's metric, null when nothing was measured; {@code target} null when none applied
 * @param worked working days employed and not absent, of {@code calendar} ones
 */
record MonthFigures(Goal goal, BigDecimal fact, BigDecimal target, int worked, int calendar, int tasks, int agreed) {

    static MonthFigures of(MonthResult month, Scheme scheme, int tasks, int agreed) {
        var line =
                scheme.kpi() == null ? null : month.line(scheme.kpi().metric()).orElse(null);
        return new MonthFigures(
                line == null ? Goal.AT_LEAST : line.goal(),
                line == null ? null : line.fact(),
                line == null ? null : line.target(),
                month.workingDays(),
                month.workingDaysOfCalendar(),
                tasks,
                agreed);
    }

    static MonthFigures of(PayoutRequest request) {
        PayoutRequest.Figures given = request.figures();
        int calendar = given.workingDaysOfCalendar() == null ? 0 : given.workingDaysOfCalendar();
        return new MonthFigures(
                given.goal() == null ? Goal.AT_LEAST : given.goal(),
                given.fact(),
                given.target(),
                given.workingDays() == null ? calendar : given.workingDays(),
                calendar,
                request.finishedTasks(),
                request.allTasks());
    }
}
