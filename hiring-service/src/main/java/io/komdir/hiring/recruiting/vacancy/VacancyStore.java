package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The vacancies of the organization in scope. */
@ApplicationScoped
class VacancyStore {
    private static final String INSERT = """
            INSERT INTO vacancy (organization_id, id, document, overdue_on, correlation_id, cause_event, opened_event)
            VALUES (:organization, :id, :document::jsonb, :overdue, :correlation, :cause, :opened)
            """;
    private static final String RESTORE = INSERT + """
            ON CONFLICT (organization_id, id) DO UPDATE
            SET document = excluded.document, overdue_on = excluded.overdue_on,
                opened_event = coalesce(excluded.opened_event, vacancy.opened_event)
            WHERE vacancy.version < excluded.version
            """;
    private static final String UPDATE = """
            UPDATE vacancy SET document = :document::jsonb, overdue_on = :overdue, opened_event = :opened
            WHERE organization_id = :organization AND id = :id
            """;
    private static final String SELECT = """
            SELECT document, correlation_id, cause_event, opened_event FROM vacancy WHERE organization_id = :organization
            """;
    private static final String OVERDUE = SELECT + " AND overdue_on <= :today ORDER BY overdue_on, id LIMIT :limit";

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final VacancyJson json;

    VacancyStore(Jdbi jdbi, OrganizationScope organization, VacancyJson json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    void add(Vacancy vacancy) {
        write(INSERT, vacancy);
    }

    void save(Vacancy vacancy) {
        write(UPDATE, vacancy);
    }

    /** Keeps the vacancy unless this or a newer version is there. */
    void restore(Vacancy vacancy) {
        write(RESTORE, vacancy);
    }

    Optional<Vacancy> find(UUID id) {
        return one(SELECT + " AND id = :key", id);
    }

    /** Holds the vacancy until the transaction ends. */
    Optional<Vacancy> findLocked(UUID id) {
        return one(SELECT + " AND id = :key FOR UPDATE", id);
    }

    /** The vacancy drafted from the gap, held until the transaction ends. */
    Optional<Vacancy> findLockedByGap(String gap) {
        return one(SELECT + " AND gap = :key FOR UPDATE", gap);
    }

    /** Newest first. */
    List<Vacancy> page(VacancyFilter filter, PageRequest page) {
        UUID before = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        String sql = SELECT + filter.conditions() + (before == null ? "" : " AND id < :before")
                + " ORDER BY id DESC LIMIT :limit";
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql)
                    .bind("organization", organization.require())
                    .bindMap(filter.bindings())
                    .bind("limit", page.fetch());
            return (before == null ? query : query.bind("before", before))
                    .map((row, context) -> vacancy(row))
                    .list();
        });
    }

    /** Open vacancies that are to be published as overdue by the day, the longest waiting first. */
    List<Vacancy> overdue(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OVERDUE)
                .bind("organization", organization.require())
                .bind("today", today)
                .bind("limit", limit)
                .map((row, context) -> vacancy(row))
                .list());
    }

    private Optional<Vacancy> one(String query, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("organization", organization.require())
                .bind("key", key)
                .map((row, context) -> vacancy(row))
                .findOne());
    }

    private Vacancy vacancy(ResultSet row) throws SQLException {
        Causation chain = new Causation(
                row.getObject("correlation_id", UUID.class),
                row.getObject("cause_event", UUID.class),
                row.getObject("opened_event", UUID.class));
        return json.read(row.getString("document")).toVacancy(organization.require(), chain);
    }

    private void write(String statement, Vacancy vacancy) {
        boolean toPublish = vacancy.status() == VacancyStatus.OPEN && vacancy.overdueToldOn() == null;
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("organization", organization.require())
                .bind("id", vacancy.id())
                .bind("document", json.write(VacancyDocument.of(vacancy)))
                .bindByType("overdue", toPublish ? vacancy.deadline() : null, LocalDate.class)
                .bind("correlation", vacancy.chain().correlationId())
                .bind("cause", vacancy.chain().cause())
                .bindByType("opened", vacancy.chain().opened(), UUID.class)
                .execute());
    }
}
