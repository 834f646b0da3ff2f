package io.komdir.kpi.funnel;

import io.komdir.kpi.employee.Rosters;
import io.komdir.kpi.funnel.GroupedConversionView.Group;
import io.komdir.kpi.report.DateRange;
import io.komdir.kpi.report.Report;
import io.komdir.kpi.revision.Revisions;
import io.komdir.kpi.series.Grain;
import io.komdir.kpi.team.TeamTree;
import io.komdir.kpi.team.Teams;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures the conversions of a funnel over any days and for any group of facts. */
@ApplicationScoped
class ConversionService {
    /** Most figures of an answer, that is groups x stages; the same as of a series. */
    private static final int MAX_FIGURES = 100_000;

    private final Funnels funnels;
    private final StageCounts counts;
    private final Teams teams;
    private final Rosters rosters;
    private final Revisions revisions;

    ConversionService(Funnels funnels, StageCounts counts, Teams teams, Rosters rosters, Revisions revisions) {
        this.funnels = funnels;
        this.counts = counts;
        this.teams = teams;
        this.rosters = rosters;
        this.revisions = revisions;
    }

    /**
     * The conversions as asked for, in groups when groups are asked for.
     *
     * @throws NotFoundException for a funnel, team or employee that the organization does not have
     * @throws BadRequestException naming the parameter that is out of its limits
     */
    @Transactional
    public Report report(String code, ConversionParameters asked, LocalDate today) {
        Funnel funnel = funnels.require(code);
        DateRange days = asked.days(today);
        TeamTree tree = teams.tree();
        requireKnown(asked, tree, days);
        CountFilter filter = CountFilter.of(asked.channel(), asked.team, asked.employee, tree);
        long revision = revisions.current();
        if (asked.groupBy == null) {
            FunnelFigures figures = FunnelFigures.of(funnel, counts.total(days, funnel.metrics(), filter)::get);
            return ConversionReport.of(
                    funnel,
                    new ConversionView(
                            revision, code, days.from(), days.to(), figures.stages(), figures.overallConversion()));
        }
        List<Group> groups = groups(funnel, asked.groupBy, days, filter, tree);
        return ConversionReport.of(
                funnel, new GroupedConversionView(revision, code, days.from(), days.to(), asked.groupBy, groups));
    }

    private List<Group> groups(Funnel funnel, GroupBy by, DateRange days, CountFilter filter, TeamTree tree) {
        Map<String, Map<String, BigDecimal>> found = counts.by(by, days, funnel.metrics(), filter);
        Map<String, Map<String, BigDecimal>> groups = by.grain()
                .map(grain -> periods(found, grain, days))
                .orElseGet(() -> by == GroupBy.TEAM ? withSubTeams(found, filter, tree) : found);
        long figures = (long) groups.size() * funnel.stages().size();
        if (figures > MAX_FIGURES) {
            throw (BadRequestException)
                    new BadRequestException("report-too-large", figures, MAX_FIGURES).with("limit", MAX_FIGURES);
        }
        return groups.entrySet().stream()
                .map(group -> Group.of(group.getKey(), FunnelFigures.of(funnel, group.getValue()::get)))
                .toList();
    }

    /** Every period of the range, those without facts too. */
    private static Map<String, Map<String, BigDecimal>> periods(
            Map<String, Map<String, BigDecimal>> byDay, Grain grain, DateRange days) {
        Map<String, Map<String, BigDecimal>> periods = new LinkedHashMap<>();
        grain.periods(days.from(), days.to()).forEach(period -> periods.put(period.label(), new TreeMap<>()));
        byDay.forEach((day, counted) -> add(periods.get(grain.label(grain.start(LocalDate.parse(day)))), counted));
        return periods;
    }

    /** A fact of a team counts for the teams above it too, as far as the filter lets them in. */
    private static Map<String, Map<String, BigDecimal>> withSubTeams(
            Map<String, Map<String, BigDecimal>> byTeam, CountFilter filter, TeamTree tree) {
        Map<String, Map<String, BigDecimal>> groups = new TreeMap<>();
        byTeam.forEach((team, counted) -> {
            List<String> counting = team.isEmpty() ? List.of(team) : tree.withAncestors(team);
            counting.stream()
                    .filter(one -> filter.teams() == null || filter.teams().contains(one))
                    .forEach(one -> add(groups.computeIfAbsent(one, any -> new TreeMap<>()), counted));
        });
        return groups;
    }

    private static void add(Map<String, BigDecimal> sums, Map<String, BigDecimal> more) {
        more.forEach((metric, value) -> sums.merge(metric, value, BigDecimal::add));
    }

    private void requireKnown(ConversionParameters asked, TeamTree tree, DateRange days) {
        if (asked.team != null && !tree.contains(asked.team)) {
            throw new NotFoundException("team", asked.team);
        }
        if (asked.employee != null
                && rosters.load(days.to(), days.to()).find(asked.employee).isEmpty()) {
            throw new NotFoundException("employee", asked.employee);
        }
    }
}
