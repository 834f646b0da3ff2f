package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.sql.RecordArguments;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** The vacancies of the organization in scope. */
@ApplicationScoped
class VacancyRepository implements PanacheRepositoryBase<VacancyEntity, UUID> {
    private static final String RESTORE = """
            INSERT INTO vacancy (organization_id, id, document, overdue_on, correlation_id, cause_event, opened_event)
            VALUES (:organization, :id, :document, :overdueOn, :correlationId, :causeEvent, :openedEvent)
            ON CONFLICT ON CONSTRAINT pk_vacancy DO UPDATE
            SET document = excluded.document, overdue_on = excluded.overdue_on,
                opened_event = coalesce(excluded.opened_event, vacancy.opened_event)
            WHERE vacancy.version < excluded.version
            """;

    private final Jdbi jdbi;

    VacancyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a list shows; null leaves a condition out. */
    record Filter(VacancyStatus status, String position, String team) {}

    /** A row as it is restored from an event. */
    record Restored(
            UUID id,
            @Json VacancyDocument document,
            LocalDate overdueOn,
            UUID correlationId,
            UUID causeEvent,
            UUID openedEvent) {}

    /** The vacancy, locked until the transaction ends and as it is then. */
    Optional<VacancyEntity> findLocked(UUID id) {
        return locked("id = ?1", id);
    }

    /** The vacancy drafted from the gap, locked until the transaction ends and as it is then. */
    Optional<VacancyEntity> findLockedByGap(String gap) {
        return locked("gap = ?1", gap);
    }

    /** Newest first. */
    List<VacancyEntity> page(Filter filter, PageRequest request) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.status() != null) {
            query.append(" and status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.position() != null) {
            query.append(" and position = :position");
            parameters.put("position", filter.position());
        }
        if (filter.team() != null) {
            query.append(" and team = :team");
            parameters.put("team", filter.team());
        }
        request.after().ifPresent(cursor -> {
            query.append(" and id < :before");
            parameters.put("before", cursor.uuid(0));
        });
        return find(query.append(" order by id desc").toString(), parameters)
                .page(0, request.fetch())
                .list();
    }

    /** Ids of the open vacancies that are to be published as overdue by the day, the longest waiting first. */
    List<UUID> overdue(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery("select id from Vacancy where overdueOn <= :today order by overdueOn, id", UUID.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Stores the vacancy unless this or a newer version is there. */
    void restore(Vacancy vacancy) {
        VacancyEntity entity = VacancyEntity.of(vacancy);
        Restored row = new Restored(
                entity.id,
                entity.document,
                entity.overdueOn,
                entity.correlationId,
                entity.causeEvent,
                entity.openedEvent);
        jdbi.useHandle(handle -> handle.createUpdate(RESTORE)
                .bindNamedArgumentFinder(RecordArguments.of(row))
                .execute());
    }

    /** Refreshed after the lock: what the session has read before may be older. */
    private Optional<VacancyEntity> locked(String query, Object key) {
        Optional<VacancyEntity> found = find(query, key).firstResultOptional();
        found.ifPresent(entity -> getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }
}
