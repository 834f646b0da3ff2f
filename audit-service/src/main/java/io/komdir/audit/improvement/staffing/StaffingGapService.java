package io.komdir.audit.improvement.staffing;

import io.komdir.audit.improvement.diagnosis.Cause;
import io.komdir.audit.improvement.diagnosis.Check;
import io.komdir.audit.improvement.diagnosis.Diagnosis;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.GapView;
import io.komdir.audit.improvement.diagnosis.Staffing;
import io.komdir.audit.improvement.diagnosis.StaffingLookup;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows staffing gaps, and keeps them as the diagnoses call for people; hiring-service reads their events. */
@ApplicationScoped
public class StaffingGapService implements StaffingLookup {
    private final StaffingGapRepository gaps;
    private final OrganizationScope organization;
    private final Outbox outbox;
    private final CausationContext cause;
    private final Clock clock;

    StaffingGapService(
            StaffingGapRepository gaps,
            OrganizationScope organization,
            Outbox outbox,
            CausationContext cause,
            Clock clock) {
        this.gaps = gaps;
        this.organization = organization;
        this.outbox = outbox;
        this.cause = cause;
        this.clock = clock;
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
    public Versioned<StaffingGapView> get(UUID id) {
        StaffingGapView view =
                gaps.find(id).map(StaffingGapView::of).orElseThrow(() -> new NotFoundException("staffing-gap", id));
        return Versioned.of(view, EntityTags.of("staffing-gap", view));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void update(Diagnosis diagnosis) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Cause> confirmed = diagnosis.cause(Staffing.CHECK);
        Check check = diagnosis.checks().get(Staffing.CHECK);
        Staffing requested = confirmed.isPresent() ? check.staffing() : null;
        Optional<StaffingGap> open =
                gaps.openOf(List.of(diagnosis.id())).stream().findFirst();
        if (open.isPresent() && (requested == null || !open.get().isOf(requested))) {
            withdraw(open.get().withdrawn(now));
            open = Optional.empty();
        }
        if (requested == null) {
            return;
        }
        if (open.isEmpty()) {
            identify(StaffingGap.identified(confirmed.orElseThrow(), requested, check.evidence(), now));
        } else if (!open.get().hasSameContent(requested, check.evidence())) {
            identify(open.get().changed(requested, check.evidence(), now));
        }
    }

    @Override
    public Map<UUID, GapView> of(Collection<UUID> diagnoses) {
        return gaps.openOf(diagnoses).stream()
                .collect(Collectors.toMap(
                        StaffingGap::diagnosis,
                        gap -> new GapView(
                                gap.id(),
                                gap.staffing().position(),
                                gap.staffing().level(),
                                gap.staffing().people(),
                                gap.version()),
                        (older, newer) -> newer));
    }

    private void identify(StaffingGap gap) {
        gaps.save(gap);
        cause.continueFrom(gap.correlationId(), gap.causeEvent());
        outbox.add(StaffingGapEvents.identified(organization.require(), gap));
    }

    /** A withdrawal follows from the last identification of the gap. */
    private void withdraw(StaffingGap gap) {
        gaps.save(gap);
        cause.continueFrom(gap.correlationId(), gap.eventId());
        outbox.add(StaffingGapEvents.withdrawn(organization.require(), gap));
    }
}
