package io.komdir.kpi.scoreboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.komdir.kpi.judgement.ClosedDays;
import io.komdir.kpi.scoreboard.ScoreboardView.OrganizationRow;
import io.komdir.kpi.scoreboard.ScoreboardView.PersonRow;
import io.komdir.kpi.scoreboard.ScoreboardView.TeamRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scoreboard of a closed day as it was reported, and its facts beside what is known now. */
@ApplicationScoped
public class ReportedDay {
    private final ClosedDays closedDays;
    private final ObjectReader reader;

    @Inject
    public ReportedDay(ClosedDays closedDays, ObjectMapper json) {
        this.closedDays = closedDays;
        // A report stays readable when later versions drop a field.
        this.reader = json.readerFor(ScoreboardView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The report of the closing; empty while the day is not closed. */
    Optional<ScoreboardView> of(LocalDate day) {
        return closedDays.report(day).map(this::parse);
    }

    /** The present report with {@code reportedFact} in each line that the closing's report has. */
    static ScoreboardView beside(ScoreboardView now, ScoreboardView reported) {
        Map<String, PersonRow> people = new HashMap<>();
        reported.rows().forEach(row -> people.put(row.employee(), row));
        Map<String, TeamRow> teams = new HashMap<>();
        reported.teams().forEach(row -> teams.put(row.team(), row));
        return now.withRows(
                now.rows().stream()
                        .map(row -> beside(row, people.get(row.employee())))
                        .toList(),
                now.teams().stream()
                        .map(row -> beside(row, teams.get(row.team())))
                        .toList(),
                beside(now.organization(), reported.organization()));
    }

    private static PersonRow beside(PersonRow now, PersonRow then) {
        return then == null
                ? now
                : now.withLines(beside(now.leading(), then.leading()), beside(now.lagging(), then.lagging()));
    }

    private static TeamRow beside(TeamRow now, TeamRow then) {
        return then == null
                ? now
                : now.withLines(beside(now.leading(), then.leading()), beside(now.lagging(), then.lagging()));
    }

    private static OrganizationRow beside(OrganizationRow now, OrganizationRow then) {
        return now.withLines(beside(now.leading(), then.leading()), beside(now.lagging(), then.lagging()));
    }

    private static List<LineView> beside(List<LineView> now, List<LineView> then) {
        Map<String, BigDecimal> reported = new HashMap<>();
        then.forEach(line -> reported.put(line.metric(), line.fact()));
        return now.stream()
                .map(line -> line.withReportedFact(reported.get(line.metric())))
                .toList();
    }

    private ScoreboardView parse(String report) {
        try {
            return reader.readValue(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of a closed day cannot be read", e);
        }
    }
}
