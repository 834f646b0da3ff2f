package io.komdir.kpi.reference.targets;

import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.team.TeamRow;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.PreconditionFailedException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the targets of the organization in scope. */
@ApplicationScoped
class TargetService {
    private final TargetStore store;
    private final MetricCatalogue metrics;
    private final Teams teams;
    private final Revisions revisions;

    TargetService(TargetStore store, MetricCatalogue metrics, Teams teams, Revisions revisions) {
        this.store = store;
        this.metrics = metrics;
        this.teams = teams;
        this.revisions = revisions;
    }

    /**
     * By scope, metric, period and first day.
     *
     * @param scope only of this scope, null for all
     * @param metric only of this metric, null for all
     * @param on only what holds on that day, null for all
     * @throws NotFoundException when the organization has not been created
     */
    @Transactional
    public Page<TargetView> list(String scope, String metric, LocalDate on, PageRequest request) {
        revisions.current();
        Scope only = scope == null
                ? null
                : TargetRules.scope(scope).orElseThrow(() -> BadRequestException.parameter("scope", "scope"));
        List<TargetRow> rows = store.page(only, metric, on, request.after(), request.fetch());
        return Page.of(rows, request, TargetService::place).map(TargetView::of);
    }

    private static Cursor place(TargetRow row) {
        return Cursor.of(row.scope().kind(), row.scope().code(), row.metric(), row.period(), row.from());
    }

    /**
     * Inserts or replaces targets by their key, all or none; the same again changes nothing.
     *
     * @param ifMatch tags of the revision that the caller has seen, null for any
     * @throws PreconditionFailedException when it has seen another revision
     * @throws RuleViolationException naming each item that breaks a rule
     */
    @Transactional
    public SavedTargets put(List<TargetRequest> input, String ifMatch) {
        TargetRules.checkSize(input);
        long seen = revisions.lock();
        Preconditions.ifMatch(ifMatch, seen);
        TargetRules.check(input, known(input));
        int changed = store.save(input.stream().map(TargetRequest::row).toList());
        long revision = changed == 0 ? seen : revisions.bump();
        return new SavedTargets(revision, input.size(), changed, input.size() - changed);
    }

    /** As {@link Targets#addWhereNoneStands}. */
    @Transactional
    public List<Violation> addWhereNoneStands(TargetRequest target) {
        revisions.lock();
        List<Violation> broken = TargetRules.violations(List.of(target), known(List.of(target)));
        if (broken.isEmpty()) {
            TargetRow row = target.row();
            if (!store.stands(row) && store.save(List.of(row)) > 0) {
                revisions.bump();
            }
        }
        return broken;
    }

    private TargetRules.Known known(List<TargetRequest> input) {
        Set<String> employees = input.stream()
                .filter(Objects::nonNull)
                .map(TargetRequest::scope)
                .filter(Objects::nonNull)
                .flatMap(text -> TargetRules.scope(text).stream())
                .filter(scope -> scope.kind() == Scope.Kind.EMPLOYEE)
                .map(Scope::code)
                .collect(Collectors.toSet());
        return new TargetRules.Known(
                metrics.byCode().keySet(),
                teams.tree().all().stream().map(TeamRow::code).collect(Collectors.toSet()),
                store.employees(employees));
    }
}
