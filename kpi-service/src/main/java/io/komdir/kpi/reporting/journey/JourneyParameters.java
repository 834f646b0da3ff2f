package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.PeriodParameters;
import io.komdir.platform.problem.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of the reports about journeys. */
public class JourneyParameters {
    @QueryParam("from")
    @Parameter(
            description = "Journeys whose first touch lies on this day or later, in the organization's time zone, from"
                    + " 2000-01-01; default: the first of the month of to.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "Last day of a first touch, included, up to 2100-12-31; default: today. At most 732 days. What"
                            + " the customers did after it counts as well.")
    LocalDate to;

    @QueryParam("goal")
    @DefaultValue("application")
    @Parameter(
            description = "The touchpoint at which a journey ends, as it is pushed.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    String goal = "application";

    @QueryParam("by")
    @DefaultValue("CHANNEL")
    @Parameter(
            description =
                    "CHANNEL: a step is the channel of a touch, that of the goal's touch too. TOUCHPOINT: a step is"
                            + " the touchpoint of a touch before the goal.")
    StepKind by = StepKind.CHANNEL;

    @QueryParam("collapse")
    @DefaultValue("false")
    @Parameter(description = "true: equal steps that follow each other are one step.")
    boolean collapse;

    @QueryParam("limit")
    @Parameter(
            description = "Most items, those with most customers; leftOut tells of the others. Default: 100 paths, 1000"
                    + " transitions.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "1000"))
    Integer limit;

    /**
     * The query with its defaults.
     *
     * @param today in the organization's time zone
     * @param defaultLimit without a limit
     * @throws BadRequestException naming the parameter
     */
    JourneyQuery query(LocalDate today, int defaultLimit) {
        DateRange days = PeriodParameters.range(from, to, today);
        return new JourneyQuery(days.from(), days.to(), goal, by, collapse, limit == null ? defaultLimit : limit);
    }
}
