package io.komdir.audit.improvement.staffing;

import io.komdir.audit.shared.Conditions;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The staffing gaps of the organization in scope. */
@ApplicationScoped
class StaffingGapRepository implements PanacheRepositoryBase<StaffingGapEntity, UUID> {

    Optional<StaffingGap> find(UUID id) {
        return findByIdOptional(id).map(row -> row.gap);
    }

    /** The open gaps of the diagnoses, oldest first. */
    List<StaffingGap> openOf(Collection<UUID> diagnoses) {
        return gaps(list("gap.diagnosis in ?1 and gap.status = ?2", Sort.by("id"), diagnoses, GapStatus.OPEN));
    }

    /** Newest first; null for any. */
    List<StaffingGap> page(GapStatus status, String position, UUID diagnosis, PageRequest page) {
        Conditions conditions = new Conditions()
                .and("gap.status = :status", "status", status)
                .and("gap.staffing.position = :position", "position", position)
                .and("gap.diagnosis = :diagnosis", "diagnosis", diagnosis)
                .and(
                        "id < :before",
                        "before",
                        page.after().map(cursor -> cursor.uuid(0)).orElse(null));
        return gaps(find(conditions.where(), Sort.descending("id"), conditions.values())
                .page(0, page.fetch())
                .list());
    }

    /** Stores the gap unless the same or a newer version is stored. Written at once: of a diagnosis only one may be open. */
    void save(StaffingGap gap) {
        save(gap, false);
    }

    /** Stores a gap of an event, likewise; two of a diagnosis may be open until the next event. */
    void restore(StaffingGap gap) {
        save(gap, true);
    }

    private void save(StaffingGap gap, boolean restored) {
        StaffingGapEntity row = findById(gap.id());
        if (row == null) {
            row = new StaffingGapEntity();
            row.id = gap.id();
        } else if (row.gap.version() >= gap.version()) {
            return;
        }
        row.gap = gap;
        row.restored |= restored;
        persistAndFlush(row);
    }

    private static List<StaffingGap> gaps(List<StaffingGapEntity> rows) {
        return rows.stream().map(row -> row.gap).toList();
    }
}
