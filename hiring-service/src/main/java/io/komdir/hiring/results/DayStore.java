package io.komdir.hiring.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Verdicts of employees' closed days. */
@ApplicationScoped
class DayStore {
    private static final String SAVE = """
            INSERT INTO day_verdict AS stored (organization_id, scope, day, working, verdict, revision)
            VALUES (:organization, :scope, :day, :working, :verdict, :revision)
            ON CONFLICT ON CONSTRAINT pk_day_verdict DO UPDATE
            SET working = excluded.working, verdict = excluded.verdict, revision = excluded.revision
            WHERE excluded.revision > stored.revision
            """;
    private static final String ON_TARGET = """
            SELECT count(*) AS judged, count(*) FILTER (WHERE verdict = 'MET') AS met
            FROM day_verdict
            WHERE organization_id = :organization AND scope = :scope AND day BETWEEN :from AND :to
              AND working AND verdict IN ('MET', 'MISSED')
            """;

    private final Jdbi jdbi;

    DayStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A revision that is there already, or an older one, changes nothing. */
    void save(DayClosed day) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("scope", day.scope())
                .bind("day", day.date())
                .bind("working", day.workingDay())
                .bind("verdict", day.verdict().name())
                .bind("revision", day.revision())
                .execute());
    }

    DaysOnTarget onTarget(String scope, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(ON_TARGET)
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .mapTo(DaysOnTarget.class)
                .one());
    }
}
