package io.komdir.kpi.reporting.scoreboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.komdir.kpi.evaluation.ClosedDayQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the scoreboard of a closed day as it was reported. */
@ApplicationScoped
public class ReportedScoreboards {
    private final ClosedDayQueries closedDays;
    private final ObjectReader reader;

    public ReportedScoreboards(ClosedDayQueries closedDays, ObjectMapper json) {
        this.closedDays = closedDays;
        // A report stays readable when later versions drop a field.
        this.reader = json.readerFor(ScoreboardView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The report of the closing; empty while the day is open. */
    Optional<ScoreboardView> find(LocalDate day) {
        return closedDays.report(day).map(this::parse);
    }

    private ScoreboardView parse(String report) {
        try {
            return reader.readValue(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of a closed day cannot be read", e);
        }
    }
}
