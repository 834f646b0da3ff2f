package io.komdir.kpi.shared.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters {@code from} and {@code to} of a report. */
public class PeriodParameters {
    @QueryParam("from")
    @Parameter(description = "First day; default: the first of the month of to.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day, included; default: today in the organization's time zone. At most 732 days.")
    LocalDate to;

    /**
     * The range with its defaults.
     *
     * @throws io.komdir.platform.problem.BadRequestException naming the parameter and its limit
     */
    public DateRange range(LocalDate today) {
        return range(from, to, today);
    }

    /** The same for parameters that are null for their defaults. */
    public static DateRange range(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new DateRange(from == null ? last.withDayOfMonth(1) : from, last);
    }
}
