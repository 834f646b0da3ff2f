package io.komdir.kpi.funnel;

import io.komdir.kpi.employee.Roster;
import io.komdir.kpi.employee.Rosters;
import io.komdir.kpi.organization.Organizations;
import io.komdir.kpi.report.DateRange;
import io.komdir.kpi.revision.Revisions;
import io.komdir.kpi.team.TeamTree;
import io.komdir.kpi.team.Teams;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tells what a funnel would count if some conversions were others. Changes nothing. */
@ApplicationScoped
class WhatIfService {
    private final Funnels funnels;
    private final StageCounts counts;
    private final Teams teams;
    private final Rosters rosters;
    private final Organizations organizations;
    private final Revisions revisions;

    WhatIfService(
            Funnels funnels,
            StageCounts counts,
            Teams teams,
            Rosters rosters,
            Organizations organizations,
            Revisions revisions) {
        this.funnels = funnels;
        this.counts = counts;
        this.teams = teams;
        this.rosters = rosters;
        this.organizations = organizations;
        this.revisions = revisions;
    }

    /**
     * Projects the measured or given counts.
     *
     * @throws NotFoundException when there is no such funnel
     * @throws RuleViolationException when the question breaks a rule
     */
    @Transactional
    public WhatIfView answer(String code, AskWhatIf asked) {
        Funnel funnel = funnels.require(code);
        LocalDate today = organizations.today();
        TeamTree tree = teams.tree();
        Roster roster = rosters.load(today, today);
        WhatIfRules.check(
                asked, funnel, tree::contains, employee -> roster.find(employee).isPresent());
        List<BigDecimal> baseline = asked.given() ? asked.counts() : measured(funnel, asked, tree);
        Map<String, BigDecimal> changed = ChangedConversions.of(asked.changes(), funnel, baseline);
        List<ProjectedStage> stages = Projection.of(funnel, baseline, changed);
        return new WhatIfView(revisions.current(), code, asked.from(), asked.to(), stages);
    }

    private List<BigDecimal> measured(Funnel funnel, AskWhatIf asked, TeamTree tree) {
        CountFilter filter = CountFilter.of(asked.channel(), asked.team(), asked.employee(), tree);
        Map<String, BigDecimal> found = counts.total(new DateRange(asked.from(), asked.to()), funnel.metrics(), filter);
        return funnel.stages().stream()
                .map(stage -> found.getOrDefault(stage.metric(), BigDecimal.ZERO))
                .toList();
    }
}
