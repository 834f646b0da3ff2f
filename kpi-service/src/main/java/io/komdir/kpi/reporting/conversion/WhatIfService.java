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

/** Tells what a funnel would count if some conversions were others. Changes nothing. */
@ApplicationScoped
class WhatIfService {
    private final Funnels funnels;
    private final FunnelCounts counts;
    private final Teams teams;
    private final Rosters rosters;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    WhatIfService(
            Funnels funnels,
            FunnelCounts counts,
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
     * @throws RuleViolationException when the question breaks a rule
     */
    WhatIfView answer(String code, WhatIfRequest asked) {
        if (hasDays(asked)) {
            counts.prepare(snapshots.call(() -> check(code, asked)));
        }
        return snapshots.call(() -> read(code, asked));
    }

    /** Refuses what breaks a rule before any month is added up for it. */
    private CountQuery check(String code, WhatIfRequest asked) {
        Funnel funnel = funnels.require(code);
        TeamTree tree = teams.tree();
        check(asked, funnel, tree, rosters.load(asked.to(), asked.to()));
        return query(funnel, asked, tree);
    }

    private static void check(WhatIfRequest asked, Funnel funnel, TeamTree tree, Roster roster) {
        WhatIfRules.check(
                asked, funnel, tree::contains, employee -> roster.find(employee).isPresent());
    }

    private WhatIfView read(String code, WhatIfRequest asked) {
        Funnel funnel = funnels.require(code);
        TeamTree tree = teams.tree();
        Roster roster = roster(asked);
        check(asked, funnel, tree, roster);
        List<BigDecimal> baseline = asked.given() ? asked.counts() : measured(funnel, asked, tree, roster);
        Map<String, BigDecimal> changed = ChangedConversions.of(asked.changes(), funnel, baseline);
        List<ProjectedStage> stages = Projection.of(funnel, baseline, changed);
        return new WhatIfView(revisions.current(), code, asked.from(), asked.to(), stages);
    }

    private static boolean hasDays(WhatIfRequest asked) {
        return !asked.given() && DateRange.violations(asked.from(), asked.to()).isEmpty();
    }

    /** Everybody; with their teams on the days asked for, when these can be asked for. */
    private Roster roster(WhatIfRequest asked) {
        return hasDays(asked) ? rosters.load(asked.from(), asked.to()) : rosters.load(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    private static CountQuery query(Funnel funnel, WhatIfRequest asked, TeamTree tree) {
        List<String> within = asked.team() == null ? null : tree.withDescendants(asked.team());
        DateRange days = new DateRange(asked.from(), asked.to());
        return new CountQuery(null, days, funnel.metrics(), asked.channel(), within, asked.employee());
    }

    private List<BigDecimal> measured(Funnel funnel, WhatIfRequest asked, TeamTree tree, Roster roster) {
        Map<String, BigDecimal> found =
                counts.read(query(funnel, asked, tree), roster).of("");
        return funnel.stages().stream()
                .map(stage -> found.getOrDefault(stage.metric(), BigDecimal.ZERO))
                .toList();
    }
}
