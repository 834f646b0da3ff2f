package io.komdir.kpi.reference.organization;

import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Creates and changes the organization in scope. */
@ApplicationScoped
class OrganizationService {
    private final OrganizationStore store;
    private final Revisions revisions;
    private final Outbox outbox;
    private final Event<OrganizationCreated> created;
    private final OrganizationScope scope;
    private final Clock clock;

    OrganizationService(
            OrganizationStore store,
            Revisions revisions,
            Outbox outbox,
            Event<OrganizationCreated> created,
            OrganizationScope scope,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.outbox = outbox;
        this.created = created;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    public OrganizationRow get() {
        return store.find().orElseThrow(() -> new NotFoundException("organization", scope.require()));
    }

    /** Creates it, or replaces its settings; the same settings again change nothing and tell nobody. */
    @Transactional
    public SavedOrganization put(OrganizationRequest input, String ifMatch, String ifNoneMatch) {
        OrganizationRules.check(input);
        Optional<OrganizationRow> present = store.lock();
        if (present.isEmpty() && ifMatch == null) {
            Optional<OrganizationRow> first = create(input);
            if (first.isPresent()) {
                return new SavedOrganization(first.get(), true);
            }
            present = store.lock();
        }
        Preconditions.ifMatch(ifMatch, present.map(OrganizationRow::tag));
        Preconditions.ifNoneMatch(ifNoneMatch, present.map(OrganizationRow::tag));
        OrganizationRow row = present.orElseThrow();
        LocalDate startsOn = row.settings().startsOn();
        OrganizationSettings settings = input.settings(scope.require(), zone -> startsOn);
        return new SavedOrganization(settings.equals(row.settings()) ? row : change(row, settings), false);
    }

    /** Empty when somebody else created it at the same time. */
    private Optional<OrganizationRow> create(OrganizationRequest input) {
        OrganizationSettings settings =
                input.settings(scope.require(), zone -> LocalDate.ofInstant(clock.instant(), zone));
        OrganizationRow row = OrganizationRow.first(settings);
        if (!store.insert(row, clock.instant())) {
            return Optional.empty();
        }
        created.fire(new OrganizationCreated(settings.code(), row.changedRevision()));
        outbox.add(OrganizationEvents.changed(row));
        return Optional.of(row);
    }

    private OrganizationRow change(OrganizationRow row, OrganizationSettings settings) {
        boolean hasClosedDays = store.hasClosedDays();
        if (hasClosedDays && !settings.startsOn().equals(row.settings().startsOn())) {
            throw new ConflictException("starts-on-fixed", row.settings().startsOn());
        }
        OrganizationRow changed = row.changed(settings, revisions.bump(), hasClosedDays);
        store.update(changed);
        outbox.add(OrganizationEvents.changed(changed));
        return changed;
    }
}
