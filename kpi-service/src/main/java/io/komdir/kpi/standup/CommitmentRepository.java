package io.komdir.kpi.standup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores commitments; sees the organization in scope only. */
@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<CommitmentEntity, UUID> {

    /** The commitments of some employees or of some teams' stand-ups, both days inclusive; by day, employee and metric. */
    List<Commitment> between(LocalDate from, LocalDate to, Collection<String> employees, Collection<String> teams) {
        return find(
                        "date between ?1 and ?2 and (employee in ?3 or team in ?4) order by date, employee, metric",
                        from,
                        to,
                        employees,
                        teams)
                .stream()
                .map(CommitmentEntity::commitment)
                .toList();
    }

    /** The commitments of some employees or of some teams' stand-ups on a day, in the order of their creation. */
    List<Commitment> page(
            LocalDate date, Collection<String> employees, Collection<String> teams, UUID after, int limit) {
        return find(
                        "date = ?1 and (employee in ?2 or team in ?3) and id > ?4 order by id",
                        date,
                        employees,
                        teams,
                        after)
                .page(0, limit)
                .stream()
                .map(CommitmentEntity::commitment)
                .toList();
    }

    List<CommitmentEntity> listOn(LocalDate date) {
        return list("date", date);
    }

    /** The commitment of an employee for a metric on a day. */
    Optional<CommitmentEntity> find(LocalDate date, String employee, String metric) {
        return find("date = ?1 and employee = ?2 and metric = ?3", date, employee, metric)
                .singleResultOptional();
    }

    /** How many were made at a team's stand-up. */
    long count(String team, LocalDate date) {
        return count("team = ?1 and date = ?2", team, date);
    }
}
