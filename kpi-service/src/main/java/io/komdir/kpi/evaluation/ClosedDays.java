package io.komdir.kpi.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Which days are closed, and what was reported at their closing. The closing itself writes them, elsewhere. */
@ApplicationScoped
@Transactional
public class ClosedDays {
    private static final String CLOSED = """
            SELECT day FROM closed_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day BETWEEN :from AND :to
            """;
    private static final String REPORT = """
            SELECT report FROM closed_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day = :day
            """;

    private final Jdbi jdbi;

    @Inject
    public ClosedDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The closed ones among the days, both ends inclusive. */
    public Set<LocalDate> among(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery(CLOSED)
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .list()));
    }

    /** The scoreboard as it was stored at closing, JSON; empty while the day is not closed. */
    public Optional<String> report(LocalDate day) {
        return jdbi.withHandle(handle ->
                handle.createQuery(REPORT).bind("day", day).mapTo(String.class).findOne());
    }
}
