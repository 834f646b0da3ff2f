package io.komdir.audit.improvement.staffing;

import io.komdir.audit.improvement.diagnosis.Cause;
import io.komdir.audit.improvement.diagnosis.Check;
import io.komdir.audit.improvement.diagnosis.Diagnosis;
import io.komdir.audit.improvement.diagnosis.DiagnosisView.GapView;
import io.komdir.audit.improvement.diagnosis.Staffing;
import io.komdir.audit.improvement.diagnosis.StaffingLookup;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the staffing gap of a diagnosis as its check says: with people asked for there is one, told to hiring; other numbers
 * are told again under the same id with the next version; another position is another gap; no cause, no gap. Runs while the
 * diagnosis is locked.
 */
@ApplicationScoped
class StaffingGapFollower implements StaffingLookup {
    private final StaffingGapStore gaps;
    private final OrganizationScope organization;
    private final Outbox outbox;
    private final CausationContext chain;
    private final Clock clock;

    StaffingGapFollower(
            StaffingGapStore gaps, OrganizationScope organization, Outbox outbox, CausationContext chain, Clock clock) {
        this.gaps = gaps;
        this.organization = organization;
        this.outbox = outbox;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Diagnosis diagnosis) {
        Instant now = clock.instant();
        Optional<Cause> cause = diagnosis.cause(Staffing.CHECK);
        Check check = diagnosis.checks().get(Staffing.CHECK);
        Staffing wanted = cause.isPresent() ? check.staffing() : null;
        Optional<StaffingGap> open =
                gaps.openOf(List.of(diagnosis.id())).stream().findFirst();
        if (open.isPresent() && (wanted == null || !open.get().isOf(wanted))) {
            withdraw(open.get().withdrawn(now));
            open = Optional.empty();
        }
        if (wanted == null) {
            return;
        }
        if (open.isEmpty()) {
            identify(StaffingGap.identified(cause.orElseThrow(), wanted, check.evidence(), now));
        } else if (!open.get().says(wanted, check.evidence())) {
            identify(open.get().changed(wanted, check.evidence(), now));
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
        gaps.save(gap, false);
        chain.continueFrom(gap.correlationId(), gap.causeEvent());
        outbox.add(StaffingGapEvents.identified(organization.require(), gap));
    }

    /** It follows from what was told of the gap last. */
    private void withdraw(StaffingGap gap) {
        gaps.save(gap, false);
        chain.continueFrom(gap.correlationId(), gap.event());
        outbox.add(StaffingGapEvents.withdrawn(organization.require(), gap));
    }
}
