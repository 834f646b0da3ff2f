package io.komdir.audit.improvement.diagnosis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The checks of diagnoses. */
@ApplicationScoped
class CheckRepository implements PanacheRepositoryBase<CheckEntity, CheckEntity.Key> {

    /** The checks by diagnosis and code, in one statement. */
    Map<UUID, Map<String, Check>> of(Collection<UUID> diagnoses) {
        return list("diagnosisId in ?1", diagnoses).stream()
                .collect(groupingBy(row -> row.diagnosisId, toMap(row -> row.code, row -> row.check)));
    }

    void save(Diagnosis diagnosis) {
        diagnosis.checks().forEach((code, check) -> {
            CheckEntity row = findById(new CheckEntity.Key(diagnosis.id(), code));
            if (row == null) {
                add(diagnosis.id(), code, check);
            } else {
                row.check = check;
            }
        });
    }

    void add(Diagnosis diagnosis) {
        diagnosis.checks().forEach((code, check) -> add(diagnosis.id(), code, check));
    }

    private void add(UUID diagnosis, String code, Check check) {
        CheckEntity row = new CheckEntity();
        row.diagnosisId = diagnosis;
        row.code = code;
        row.check = check;
        persist(row);
    }
}
