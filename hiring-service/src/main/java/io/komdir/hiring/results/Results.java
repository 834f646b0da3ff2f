package io.komdir.hiring.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Results of the organization in scope, for other packages. */
@ApplicationScoped
@Transactional
public class Results {
    static final String EMPLOYEE = "employee:";

    private final MonthStore months;
    private final DayStore days;

    Results(MonthStore months, DayStore days) {
        this.months = months;
        this.days = days;
    }

    /**
     * A closed month.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     * @return empty until its event has come
     */
    public Optional<MonthResult> month(String scope, YearMonth month) {
        return months.find(scope, month);
    }

    /**
     * Closed months of all employees that have a line of the metric, by month and employee.
     *
     * @param from first month
     * @param to last month, inclusive
     */
    public List<MonthResult> months(String metric, YearMonth from, YearMonth to) {
        return months.employees(metric, from, to);
    }

    /** The employee's closed working days of the span, both ends inclusive. */
    public DaysOnTarget onTarget(String employee, LocalDate from, LocalDate to) {
        return days.onTarget(EMPLOYEE + employee, from, to);
    }
}
