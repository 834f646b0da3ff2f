package io.komdir.kpi.reference.team;

import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the teams of the organization in scope. */
@ApplicationScoped
@Transactional
public class TeamService {
    private final TeamRepository repository;
    private final Upserts upserts;
    private final RequestConstraints constraints;
    private final OrganizationScope scope;

    TeamService(TeamRepository repository, Upserts upserts, RequestConstraints constraints, OrganizationScope scope) {
        this.repository = repository;
        this.upserts = upserts;
        this.constraints = constraints;
        this.scope = scope;
    }

    /** All teams as they are now; one query. */
    public TeamTree tree() {
        return TeamTree.of(repository.all());
    }

    /**
     * One team.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Versioned<TeamView> get(String code) {
        TeamEntity team = repository.require("team", code);
        return Versioned.of(TeamView.of(team.content()), team.tag());
    }

    /** By code. */
    public Page<TeamView> list(PageRequest request) {
        return Page.of(repository.page(request), request, team -> Cursor.of(team.code))
                .map(team -> TeamView.of(team.content()));
    }

    /** Creates or replaces a team; the same again changes nothing and publishes nothing. */
    public Versioned<TeamView> put(String code, TeamRequest request, WriteConditions conditions) {
        return upserts.put(
                        repository,
                        code,
                        conditions,
                        existing -> requested(code, request),
                        team -> List.of(TeamEvents.changed(scope.require(), team)))
                .map(team -> TeamView.of(team.content()));
    }

    private TeamRow requested(String code, TeamRequest request) {
        String head = request.head();
        String parent = request.parent();
        TeamTree tree = tree();
        boolean cycle = parent != null
                && (parent.equals(code) || tree.withDescendants(code).contains(parent));
        Violations violations = new Violations().when(!Codes.isCode(code), "code", "code");
        constraints.check(violations, request);
        violations
                .when(Codes.isCode(head) && !repository.employeeExists(head), "head", "unknown-employee")
                .when(cycle, "parent", "team-cycle")
                .when(!cycle && Codes.isCode(parent) && !tree.contains(parent), "parent", "unknown-team")
                .throwIfAny();
        return request.team(code);
    }
}
