package io.komdir.kpi.reference.targets;

import io.komdir.kpi.reference.metric.MetricService;
import io.komdir.kpi.reference.team.TeamRow;
import io.komdir.kpi.reference.team.TeamService;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.PreconditionFailedException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the targets of the organization in scope. */
@ApplicationScoped
@Transactional
public class TargetService {
    /** Most targets in one request. */
    static final int MAX_TARGETS = 1_000;

    private final TargetRepository repository;
    private final TargetQueries queries;
    private final MetricService metrics;
    private final TeamService teams;
    private final Revisions revisions;
    private final RequestConstraints constraints;

    TargetService(
            TargetRepository repository,
            TargetQueries queries,
            MetricService metrics,
            TeamService teams,
            Revisions revisions,
            RequestConstraints constraints) {
        this.repository = repository;
        this.queries = queries;
        this.metrics = metrics;
        this.teams = teams;
        this.revisions = revisions;
        this.constraints = constraints;
    }

    /**
     * By scope, metric, period and first day.
     *
     * @param scope only of this scope, null for all
     * @param metric only of this metric, null for all
     * @param on only what applies on that day, null for all
     */
    public Page<TargetView> list(String scope, String metric, LocalDate on, PageRequest request) {
        Scope only = scope == null
                ? null
                : TargetRules.scope(scope).orElseThrow(() -> BadRequestException.parameter("scope", "scope"));
        return Page.of(
                        repository.page(only, metric, on, request),
                        request,
                        target -> Cursor.of(
                                target.scopeKind, target.scopeCode, target.metric, target.period, target.validFrom))
                .map(target -> TargetView.of(target.target()));
    }

    /**
     * Inserts or replaces targets by their key, all or none; the same again changes nothing.
     *
     * @throws TooLargeException above {@link #MAX_TARGETS}
     * @throws PreconditionFailedException when the caller has seen another revision
     * @throws RuleViolationException naming each item that violates a rule
     */
    public TargetReceiptView put(List<TargetRequest> request, WriteConditions conditions) {
        if (request.size() > MAX_TARGETS) {
            throw TooLargeException.rows(MAX_TARGETS);
        }
        long seen = revisions.lock();
        conditions.requireRevision(seen);
        check(request).when(request.isEmpty(), "", "size", 1, MAX_TARGETS).throwIfAny();
        int changed =
                repository.save(request.stream().map(TargetRequest::target).toList());
        long revision = changed == 0 ? seen : revisions.bump();
        return new TargetReceiptView(revision, request.size(), changed, request.size() - changed);
    }

    /**
     * Adds a target unless one with its key (scope, metric, period, from) exists: what people have set is never replaced.
     *
     * @return the violations of the target, its fields as {@code [0].metric}; if there are any, nothing is saved
     * @throws NotFoundException when the organization has not been created
     */
    public List<Violation> addIfAbsent(TargetRequest request) {
        revisions.lock();
        List<Violation> violations = check(List.of(request)).found();
        if (violations.isEmpty()) {
            Target target = request.target();
            if (!repository.exists(target) && repository.save(List.of(target)) > 0) {
                revisions.bump();
            }
        }
        return violations;
    }

    private Violations check(List<TargetRequest> request) {
        TargetRules rules = new TargetRules(constraints, codes(request));
        return new Violations().each("", request, rules::check);
    }

    private TargetRules.ExistingCodes codes(List<TargetRequest> request) {
        Set<String> employees = request.stream()
                .filter(Objects::nonNull)
                .flatMap(target -> TargetRules.scope(target.scope()).stream())
                .filter(scope -> scope.kind() == Scope.Kind.EMPLOYEE)
                .map(Scope::code)
                .collect(Collectors.toSet());
        return new TargetRules.ExistingCodes(
                metrics.byCode().keySet(),
                teams.tree().all().stream().map(TeamRow::code).collect(Collectors.toSet()),
                queries.employees(employees));
    }
}
