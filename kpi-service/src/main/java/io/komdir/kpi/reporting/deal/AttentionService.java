package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reporting.deal.AttentionStore.Query;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Open deals that need attention, as they are shown. */
@ApplicationScoped
@Transactional
class AttentionService {
    /** Most deals of an answer that is not cut into pages. */
    static final int MOST_WHOLE = 10_000;

    private final Attention attention;
    private final AttentionStore store;
    private final DealOwners owners;
    private final Organizations organizations;
    private final Revisions revisions;

    AttentionService(
            Attention attention,
            AttentionStore store,
            DealOwners owners,
            Organizations organizations,
            Revisions revisions) {
        this.attention = attention;
        this.store = store;
        this.owners = owners;
        this.organizations = organizations;
        this.revisions = revisions;
    }

    /**
     * One page, worst first.
     *
     * @param team with its sub-teams; empty for everybody
     * @throws NotFoundException without an organization, and for a team that it does not have
     */
    public AttentionView page(LocalDate date, Optional<String> team, PageRequest request) {
        long revision = revisions.current();
        Roster roster = owners.roster(date);
        Query query = query(date, team, roster);
        Page<AttentionItem> page = Page.of(
                store.worst(query, request.after(), request.fetch()),
                request,
                deal -> AttentionStore.cursor(date, deal));
        return view(revision, date, roster, store.count(query), page);
    }

    /**
     * All at once, worst first.
     *
     * @throws BadRequestException {@code too-many-deals} above {@value #MOST_WHOLE}
     */
    public AttentionView whole(LocalDate date, Optional<String> team) {
        long revision = revisions.current();
        Roster roster = owners.roster(date);
        List<AttentionItem> all = store.worst(query(date, team, roster), Optional.empty(), MOST_WHOLE + 1);
        if (all.size() > MOST_WHOLE) {
            throw new BadRequestException("too-many-deals", MOST_WHOLE);
        }
        return view(revision, date, roster, all.size(), Page.whole(all));
    }

    private Query query(LocalDate date, Optional<String> team, Roster roster) {
        Collection<String> employees =
                team.map(code -> owners.of(code, roster, date)).orElse(null);
        return attention.query(employees, date);
    }

    private AttentionView view(long revision, LocalDate date, Roster roster, int total, Page<AttentionItem> page) {
        Page<AttentionView.Item> items = page.map(deal -> AttentionView.Item.of(deal, roster, date));
        return new AttentionView(
                revision, date, organizations.require().currency(), total, items.items(), items.nextCursor());
    }
}
