package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Projects what a funnel would count with other conversions. Changes nothing. */
@ApplicationScoped
class WhatIfService {
    private final Funnels funnels;
    private final FunnelCountLoader counts;
    private final Teams teams;
    private final Rosters rosters;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    WhatIfService(
            Funnels funnels,
            FunnelCountLoader counts,
            Teams teams,
            Rosters rosters,
            Revisions revisions,
            ReadOnlySnapshot snapshots) {
        this.funnels = funnels;
        this.counts = counts;
        this.teams = teams;
        this.rosters = rosters;
        this.revisions = revisions;
        this.snapshots = snapshots;
    }

    /**
     * Projects the measured or given counts.
     *
     * @throws NotFoundException when there is no such funnel
     * @throws RuleViolationException when the request breaks a rule
     */
    WhatIfView project(String code, WhatIfRequest request) {
        if (hasDays(request)) {
            counts.prepare(snapshots.call(() -> check(code, request)));
        }
        return snapshots.call(() -> read(code, request));
    }

    /** Checks the rules before any month is aggregated. */
    private CountQuery check(String code, WhatIfRequest request) {
        Funnel funnel = funnels.require(code);
        TeamTree tree = teams.tree();
        WhatIfRules.check(request, funnel, tree, rosters.load(request.to(), request.to()));
        return query(funnel, request, tree);
    }

    private WhatIfView read(String code, WhatIfRequest request) {
        Funnel funnel = funnels.require(code);
        TeamTree tree = teams.tree();
        Roster roster = roster(request);
        WhatIfRules.check(request, funnel, tree, roster);
        List<BigDecimal> baseline = request.given() ? request.counts() : measured(funnel, request, tree, roster);
        Map<String, BigDecimal> changed = ChangedConversions.of(request.changes(), funnel, baseline);
        List<ProjectedStage> stages = FunnelProjection.of(funnel, baseline, changed);
        return new WhatIfView(revisions.current(), code, request.from(), request.to(), stages);
    }

    private static boolean hasDays(WhatIfRequest request) {
        return !request.given()
                && DateRange.violations(request.from(), request.to()).isEmpty();
    }

    /** All employees; with their teams on the requested days, when these are valid. */
    private Roster roster(WhatIfRequest request) {
        return hasDays(request)
                ? rosters.load(request.from(), request.to())
                : rosters.load(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    private static CountQuery query(Funnel funnel, WhatIfRequest request, TeamTree tree) {
        List<String> within = request.team() == null ? null : tree.withDescendants(request.team());
        DateRange days = new DateRange(request.from(), request.to());
        return new CountQuery(null, days, funnel.metrics(), request.channel(), within, request.employee());
    }

    private List<BigDecimal> measured(Funnel funnel, WhatIfRequest request, TeamTree tree, Roster roster) {
        Map<String, BigDecimal> found =
                counts.load(query(funnel, request, tree), roster).of("");
        return funnel.stages().stream()
                .map(stage -> found.getOrDefault(stage.metric(), BigDecimal.ZERO))
                .toList();
    }
}
