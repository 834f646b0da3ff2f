package io.komdir.kpi.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Reads which days are closed, and their reports, for reports. Package {@code closing} writes them. */
@ApplicationScoped
@Transactional
public class ClosedDayQueries {
    private static final String BETWEEN = """
            SELECT day FROM closed_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day BETWEEN :from AND :to
            """;
    private static final String AMONG = """
            SELECT day FROM closed_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day = ANY (:days)
            """;
    private static final String REPORT = """
            SELECT report FROM closed_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day = :day
            """;

    private final Jdbi jdbi;

    public ClosedDayQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public boolean isClosed(LocalDate day) {
        return !between(day, day).isEmpty();
    }

    /** The closed days from {@code from} to {@code to}, both inclusive. */
    public Set<LocalDate> between(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(BETWEEN)
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .set());
    }

    /** The closed ones of these days. */
    public Set<LocalDate> among(Collection<LocalDate> days) {
        return jdbi.withHandle(handle -> handle.createQuery(AMONG)
                .bindArray("days", LocalDate.class, days)
                .mapTo(LocalDate.class)
                .set());
    }

    /** The scoreboard as it was stored at closing, JSON; empty while the day is open. */
    public Optional<String> report(LocalDate day) {
        return jdbi.withHandle(handle ->
                handle.createQuery(REPORT).bind("day", day).mapTo(String.class).findOne());
    }
}
