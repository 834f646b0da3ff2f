package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.kpi.reporting.conversion.GroupedConversionView.Group;
import io.komdir.kpi.reporting.series.Grain;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.report.Report;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Measures the conversions of a funnel over any days and for any group of facts. */
@ApplicationScoped
class ConversionService {
    /** Most figures of an answer, that is groups x stages; the same as of a series. */
    private static final int MAX_FIGURES = 100_000;

    private final Funnels funnels;
    private final FunnelCounts counts;
    private final Teams teams;
    private final Rosters rosters;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    ConversionService(
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
     * The conversions as asked for, in groups when groups are asked for. Revision, funnel and counts are of one state of the
     * data.
     *
     * @throws NotFoundException for a funnel, team or employee that the organization does not have
     * @throws BadRequestException naming the parameter that is out of its limits
     */
    Report report(String code, ConversionParameters asked, LocalDate today) {
        DateRange days = asked.days(today);
        counts.prepare(snapshots.call(() -> check(code, asked, days)));
        return snapshots.call(() -> read(code, asked, days));
    }

    /** Refuses what is not there before any month is added up for it. */
    private CountQuery check(String code, ConversionParameters asked, DateRange days) {
        return query(funnels.require(code), asked, days, teams.tree(), rosters.load(days.to(), days.to()));
    }

    private Report read(String code, ConversionParameters asked, DateRange days) {
        Funnel funnel = funnels.require(code);
        TeamTree tree = teams.tree();
        Roster roster = rosters.load(days.from(), days.to());
        CountQuery query = query(funnel, asked, days, tree, roster);
        GroupCounts found = counts.read(query, roster);
        long revision = revisions.current();
        if (asked.groupBy == null) {
            FunnelFigures figures = FunnelFigures.of(funnel, found.of("")::get);
            return ConversionReport.of(
                    funnel,
                    new ConversionView(
                            revision, code, days.from(), days.to(), figures.stages(), figures.overallConversion()));
        }
        List<Group> groups = groups(funnel, query, found, tree);
        return ConversionReport.of(
                funnel, new GroupedConversionView(revision, code, days.from(), days.to(), asked.groupBy, groups));
    }

    private static CountQuery query(
            Funnel funnel, ConversionParameters asked, DateRange days, TeamTree tree, Roster roster) {
        requireKnown(asked, tree, roster);
        List<String> within = asked.team == null ? null : tree.withDescendants(asked.team);
        return new CountQuery(asked.groupBy, days, funnel.metrics(), asked.channel(), within, asked.employee);
    }

    private static List<Group> groups(Funnel funnel, CountQuery query, GroupCounts found, TeamTree tree) {
        GroupCounts labelled = query.group()
                .grain()
                .map(grain -> periods(found, grain, query.days()))
                .orElseGet(() -> query.group() == GroupBy.TEAM ? withSubTeams(found, query, tree) : found);
        long figures = (long) labelled.groups().size() * funnel.stages().size();
        if (figures > MAX_FIGURES) {
            throw (BadRequestException)
                    new BadRequestException("report-too-large", figures, MAX_FIGURES).with("limit", MAX_FIGURES);
        }
        return labelled.groups().entrySet().stream()
                .map(group -> Group.of(group.getKey(), FunnelFigures.of(funnel, group.getValue()::get)))
                .toList();
    }

    /** Every period of the range, those without facts too. Labels of periods sort by time. */
    private static GroupCounts periods(GroupCounts byDay, Grain grain, DateRange days) {
        GroupCounts periods = new GroupCounts();
        grain.periods(days.from(), days.to()).forEach(period -> periods.add(period.label()));
        byDay.groups().forEach((day, counted) -> {
            String label = grain.label(grain.start(LocalDate.parse(day)));
            counted.forEach((metric, value) -> periods.add(label, metric, value));
        });
        return periods;
    }

    /** A fact of a team counts for the teams above it too, as far as the filter lets them in. */
    private static GroupCounts withSubTeams(GroupCounts byTeam, CountQuery query, TeamTree tree) {
        GroupCounts groups = new GroupCounts();
        byTeam.groups().forEach((team, counted) -> {
            List<String> counting = team.isEmpty() ? List.of(team) : tree.withAncestors(team);
            counting.stream()
                    .filter(one -> query.teams() == null || query.teams().contains(one))
                    .forEach(one -> counted.forEach((metric, value) -> groups.add(one, metric, value)));
        });
        return groups;
    }

    private static void requireKnown(ConversionParameters asked, TeamTree tree, Roster roster) {
        if (asked.team != null && !tree.contains(asked.team)) {
            throw new NotFoundException("team", asked.team);
        }
        if (asked.employee != null && roster.find(asked.employee).isEmpty()) {
            throw new NotFoundException("employee", asked.employee);
        }
    }
}
