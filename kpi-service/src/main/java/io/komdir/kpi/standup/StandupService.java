package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Puts the agenda of a team's stand-up together. */
@ApplicationScoped
@Transactional
class StandupService {
    private final EvaluationContextLoader groundworks;
    private final YesterdayReader yesterdays;
    private final TodayReader todays;
    private final StandupDeals deals;
    private final CommitmentReader commitments;
    private final Revisions revisions;

    StandupService(
            EvaluationContextLoader groundworks,
            YesterdayReader yesterdays,
            TodayReader todays,
            StandupDeals deals,
            CommitmentReader commitments,
            Revisions revisions) {
        this.groundworks = groundworks;
        this.yesterdays = yesterdays;
        this.todays = todays;
        this.deals = deals;
        this.commitments = commitments;
        this.revisions = revisions;
    }

    /**
     * The agenda for any date.
     *
     * @throws NotFoundException without an organization, and for a team that it does not have
     */
    public Agenda agenda(String team, LocalDate date) {
        long revision = revisions.current();
        Optional<LocalDate> yesterday = yesterdays.lastWorkingDay(date);
        LocalDate since = yesterday.orElse(date);
        EvaluationContext ground = groundworks.load(CommitmentReader.first(date, since), date);
        TeamPeople people = TeamPeople.of(team, ground.teams(), ground.roster());
        Optional<ScoreboardView> board = yesterday.map(day -> yesterdays.board(day, team));
        StandupView view = new StandupView(
                team,
                people.team().name(),
                date,
                ground.calendar().working(date),
                null,
                revision,
                ground.settings().currency(),
                board.map(report -> yesterdays.of(report, people, ground.byCode(), date))
                        .orElse(null),
                todays.of(people, date, ground),
                deals.of(team, date),
                commitments.of(people, date, since));
        return new Agenda(view, ground.metrics(), ground.calendar().reason(date), board);
    }
}
