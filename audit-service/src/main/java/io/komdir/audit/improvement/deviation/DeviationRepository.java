package io.komdir.audit.improvement.deviation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.komdir.audit.improvement.diagnosis.DeviationLookup;
import io.komdir.audit.improvement.diagnosis.DeviationPeriod;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The deviations of the organization in scope, each with its diagnosis. */
@ApplicationScoped
class DeviationRepository implements PanacheRepositoryBase<DeviationEntity, UUID>, DeviationLookup {

    /** What has arrived of the deviation, or a new row without content; locked until the transaction ends. */
    DeviationEntity findOrCreate(UUID id) {
        DeviationEntity existing = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (existing != null) {
            return existing;
        }
        DeviationEntity created = new DeviationEntity();
        created.id = id;
        return created;
    }

    @Override
    public Map<UUID, List<DeviationPeriod>> of(Collection<UUID> diagnoses) {
        return list("diagnosisId in ?1", Sort.by("detectedOn", "id"), diagnoses).stream()
                .collect(groupingBy(row -> row.diagnosisId, mapping(DeviationEntity::period, toList())));
    }

    /** Stores that the deviation belongs to the diagnosis; an end that arrived before stays. */
    @Override
    public void add(UUID diagnosis, DeviationPeriod period) {
        DeviationEntity row = findOrCreate(period.deviation());
        row.diagnosisId = diagnosis;
        row.eventId = period.event();
        row.detectedOn = period.detectedOn();
        row.resolvedOn = row.resolvedOn == null ? period.resolvedOn() : row.resolvedOn;
        persist(row);
    }

    @Override
    public void end(UUID deviation, LocalDate resolvedOn) {
        DeviationEntity row = findOrCreate(deviation);
        row.resolvedOn = resolvedOn;
        persist(row);
    }
}
