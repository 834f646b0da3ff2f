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
    /** Figures of an answer, that is groups x stages; the same as of a series. */
    private static final int MAX_FIGURES = 100_000;

    private final Funnels funnels;
    private final FunnelCountLoader counts;
    private final Teams teams;
    private final Rosters rosters;
    private final Revisions revisions;
    private final ReadOnlySnapshot snapshots;

    ConversionService(
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
     * The requested conversions, by group when groups are requested. Revision, funnel and counts are of one state of the data.
     *
     * @throws NotFoundException for a funnel, team or employee that the organization does not have
     * @throws BadRequestException naming the parameter that is out of its limits
     */
    Report<Object> report(String code, ConversionParameters parameters, LocalDate today) {
        DateRange days = parameters.period.range(today);
        counts.prepare(snapshots.call(() -> check(code, parameters, days)));
        return snapshots.call(() -> read(code, parameters, days));
    }

    /** Throws for unknown codes before any month is aggregated. */
    private CountQuery check(String code, ConversionParameters parameters, DateRange days) {
        return query(funnels.require(code), parameters, days, teams.tree(), rosters.load(days.to(), days.to()));
    }

    private Report<Object> read(String code, ConversionParameters parameters, DateRange days) {
        Funnel funnel = funnels.require(code);
        TeamTree tree = teams.tree();
        Roster roster = rosters.load(days.from(), days.to());
        CountQuery query = query(funnel, parameters, days, tree, roster);
        GroupCounts found = counts.load(query, roster);
        long revision = revisions.current();
        if (parameters.groupBy == null) {
            FunnelFigures figures = FunnelFigures.of(funnel, found.of("")::get);
            return ConversionReport.of(
                    funnel,
                    new ConversionView(
                            revision, code, days.from(), days.to(), figures.stages(), figures.overallConversion()));
        }
        List<Group> groups = groups(funnel, query, found, tree);
        return ConversionReport.of(
                funnel, new GroupedConversionView(revision, code, days.from(), days.to(), parameters.groupBy, groups));
    }

    private static CountQuery query(
            Funnel funnel, ConversionParameters parameters, DateRange days, TeamTree tree, Roster roster) {
        if (parameters.team != null && !tree.contains(parameters.team)) {
            throw new NotFoundException("team", parameters.team);
        }
        if (parameters.employee != null && roster.find(parameters.employee).isEmpty()) {
            throw new NotFoundException("employee", parameters.employee);
        }
        List<String> within = parameters.team == null ? null : tree.withDescendants(parameters.team);
        return new CountQuery(
                parameters.groupBy, days, funnel.metrics(), parameters.channel(), within, parameters.employee);
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

    /** Every period of the range, also without facts. Labels of periods sort by time. */
    private static GroupCounts periods(GroupCounts byDay, Grain grain, DateRange days) {
        GroupCounts periods = new GroupCounts();
        grain.periods(days.from(), days.to()).forEach(period -> periods.add(period.label()));
        byDay.groups().forEach((day, counted) -> {
            String label = grain.label(grain.start(LocalDate.parse(day)));
            counted.forEach((metric, value) -> periods.add(label, metric, value));
        });
        return periods;
    }

    /** A fact of a team counts for the teams above it too, as far as the filter includes them. */
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
}
