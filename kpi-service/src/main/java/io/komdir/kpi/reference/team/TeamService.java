package io.komdir.kpi.reference.team;

import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Keeps the teams of the organization in scope. */
@ApplicationScoped
class TeamService {
    private final TeamStore store;
    private final Teams teams;
    private final Revisions revisions;
    private final Outbox outbox;
    private final OrganizationScope scope;

    TeamService(TeamStore store, Teams teams, Revisions revisions, Outbox outbox, OrganizationScope scope) {
        this.store = store;
        this.teams = teams;
        this.revisions = revisions;
        this.outbox = outbox;
        this.scope = scope;
    }

    /**
     * One team.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    @Transactional
    public StoredTeam get(String code) {
        return store.find(code).orElseThrow(() -> new NotFoundException("team", code));
    }

    /**
     * By code.
     *
     * @throws NotFoundException when the organization has not been created
     */
    @Transactional
    public Page<TeamView> list(PageRequest request) {
        revisions.current();
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(
                        store.page(after, request.fetch()),
                        request,
                        stored -> Cursor.of(stored.team().code()))
                .map(stored -> TeamView.of(stored.team()));
    }

    /** Creates or replaces a team; the same again changes nothing and tells nobody. */
    @Transactional
    public SavedTeam put(String code, TeamRequest input, String ifMatch, String ifNoneMatch) {
        revisions.lock();
        Optional<StoredTeam> present = store.find(code);
        Preconditions.ifMatch(ifMatch, present.map(StoredTeam::tag));
        Preconditions.ifNoneMatch(ifNoneMatch, present.map(StoredTeam::tag));
        TeamRules.check(code, input, teams.tree(), store::employeeExists);
        TeamRow team = input.row(code);
        if (present.isPresent() && present.get().team().equals(team)) {
            return new SavedTeam(present.get(), false);
        }
        StoredTeam changed = new StoredTeam(team, revisions.bump());
        store.save(changed);
        outbox.add(TeamEvents.changed(scope.require(), changed));
        return new SavedTeam(changed, present.isEmpty());
    }
}
