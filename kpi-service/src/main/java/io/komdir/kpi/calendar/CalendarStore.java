package io.komdir.kpi.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Rows of the table {@code calendar_day} of the organization in scope. */
@ApplicationScoped
class CalendarStore {
    private static final String FIND = """
            SELECT day, working, coalesce(reason, '') AS reason FROM calendar_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day BETWEEN :from AND :to
            """;

    private final Jdbi jdbi;

    CalendarStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<OwnDay> find(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new OwnDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("reason")))
                .list());
    }
}
