package io.komdir.audit.improvement.staffing;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows the staffing gaps of the organization in scope. */
@ApplicationScoped
public class StaffingGapService {
    private final StaffingGapStore gaps;

    StaffingGapService(StaffingGapStore gaps) {
        this.gaps = gaps;
    }

    /** Newest first; null for any. */
    @Transactional
    public Page<StaffingGapView> list(GapStatus status, String position, UUID diagnosis, PageRequest request) {
        return Page.of(gaps.page(status, position, diagnosis, request), request, gap -> Cursor.of(gap.id()))
                .map(StaffingGapView::of);
    }

    /**
     * One gap.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public StaffingGapView get(UUID id) {
        return gaps.find(id).map(StaffingGapView::of).orElseThrow(() -> new NotFoundException("staffing-gap", id));
    }
}
