package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.shared.fact.FactFilter;
import io.komdir.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of the list of facts; taken as a {@code @BeanParam}. */
public class DailyActivityParameters {
    /** Days that one list may span. */
    static final int MAX_DAYS = 366;
    /** Days that a list without {@code from} spans. */
    static final int USUAL_DAYS = 31;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    @QueryParam("from")
    @Parameter(description = "first day; 31 days up to the last one when absent")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "last day; tomorrow when absent. The span may have up to 366 days")
    LocalDate to;

    @QueryParam("employee")
    String employee;

    @QueryParam("team")
    @Parameter(description = "the team and its sub-teams, by membership on the day")
    String team;

    @QueryParam("metric")
    String metric;

    @QueryParam("source")
    String source;

    String source() {
        return source;
    }

    /**
     * The filter.
     *
     * @param today the organization's date
     * @param sources those that the caller may read, null for all
     * @throws BadRequestException when a date is not in 2000 to 2100, or the span is too long or ends before it starts
     */
    FactFilter filter(LocalDate today, String[] sources) {
        requireKnown("from", from);
        requireKnown("to", to);
        LocalDate last = to == null ? today.plusDays(1) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MAX_DAYS) {
            throw BadRequestException.parameter("from", "days", 1, MAX_DAYS);
        }
        return new FactFilter(first, last, employee, team, metric, sources == null ? null : List.of(sources));
    }

    private static void requireKnown(String name, LocalDate date) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            throw BadRequestException.parameter(name, "range", FIRST, LAST);
        }
    }
}
