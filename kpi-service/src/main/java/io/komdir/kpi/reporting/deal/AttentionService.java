package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reporting.deal.AttentionQueries.DealFilter;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds the open deals that need attention on a date. Deals are those of the CRM's last push: a past date shows those of them
 * that had already been in their stage then.
 */
@ApplicationScoped
@Transactional
public class AttentionService {
    /** Deals of an answer that is not cut into pages. */
    static final int MAX_WHOLE = 10_000;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final AttentionQueries queries;
    private final DealOwners owners;
    private final Organizations organizations;
    private final Calendars calendars;
    private final Funnels funnels;
    private final Revisions revisions;

    AttentionService(
            AttentionQueries queries,
            DealOwners owners,
            Organizations organizations,
            Calendars calendars,
            Funnels funnels,
            Revisions revisions) {
        this.queries = queries;
        this.owners = owners;
        this.organizations = organizations;
        this.calendars = calendars;
        this.funnels = funnels;
        this.revisions = revisions;
    }

    /** What an answer needs beside its deals. */
    private record Context(OrganizationSettings settings, Roster roster, DealFilter filter) {}

    /**
     * One page, worst first.
     *
     * @param team with its sub-teams; empty for all deals
     * @throws NotFoundException without an organization, and for a team that it does not have
     */
    public AttentionView page(LocalDate date, Optional<String> team, PageRequest request) {
        Context context = context(date, team);
        Page<AttentionItem> page = Page.of(
                queries.worst(context.filter(), request.after(), request.fetch()),
                request,
                item -> AttentionQueries.cursor(date, item));
        return view(context, date, queries.count(context.filter()), page);
    }

    /**
     * All at once, worst first.
     *
     * @throws BadRequestException {@code too-many-deals} above {@value #MAX_WHOLE}
     */
    public AttentionView whole(LocalDate date, Optional<String> team) {
        Context context = context(date, team);
        List<AttentionItem> all = queries.worst(context.filter(), Optional.empty(), MAX_WHOLE + 1);
        if (all.size() > MAX_WHOLE) {
            throw new BadRequestException("too-many-deals", MAX_WHOLE);
        }
        return view(context, date, all.size(), Page.whole(all));
    }

    /** The worst deals of a team. */
    public AttentionView worst(LocalDate date, String team, int limit) {
        Context context = context(date, Optional.of(team));
        List<AttentionItem> worst = queries.worst(context.filter(), Optional.empty(), limit);
        return view(context, date, queries.count(context.filter()), Page.whole(worst));
    }

    private Context context(LocalDate date, Optional<String> team) {
        OrganizationSettings settings = organizations.require();
        LocalDate oldest = date.minusYears(DayBoundaries.YEARS);
        LocalDate from = oldest.isBefore(FIRST) ? FIRST : oldest;
        DayBoundaries boundaries =
                DayBoundaries.of(date, organizations.today(), settings.timeZone(), calendars.load(from, date));
        Roster roster = owners.roster(date);
        List<String> employees = team.map(code -> owners.of(code, roster, date)).orElse(null);
        return new Context(settings, roster, new DealFilter(boundaries, StageNormRows.of(funnels), employees));
    }

    private AttentionView view(Context context, LocalDate date, int total, Page<AttentionItem> page) {
        Page<AttentionView.Item> items = page.map(item -> AttentionView.Item.of(item, context.roster(), date));
        return new AttentionView(
                revisions.current(), date, context.settings().currency(), total, items.items(), items.nextCursor());
    }
}
