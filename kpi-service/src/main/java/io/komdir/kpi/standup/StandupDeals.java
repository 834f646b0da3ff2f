package io.komdir.kpi.standup;

import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reporting.deal.Attention;
import io.komdir.kpi.reporting.deal.AttentionView.Item;
import io.komdir.kpi.reporting.deal.DealAttention;
import io.komdir.kpi.reporting.deal.DealOwners;
import io.komdir.kpi.standup.StandupView.Deals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The deals that a stand-up talks about. */
@ApplicationScoped
@Transactional
class StandupDeals {
    /** Most deals of an agenda. */
    static final int MOST = 50;

    private final Attention attention;
    private final DealOwners owners;

    StandupDeals(Attention attention, DealOwners owners) {
        this.attention = attention;
        this.owners = owners;
    }

    /** Those of the team's people that need attention on the date, also of people who have left. */
    Deals of(String team, LocalDate date) {
        Roster roster = owners.roster(date);
        DealAttention found = attention.of(owners.of(team, roster, date), date, MOST);
        return new Deals(
                found.total(),
                found.worst().stream().map(deal -> Item.of(deal, roster, date)).toList());
    }
}
