package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.EvaluationContextLoader;
import io.komdir.kpi.reporting.deal.AttentionService;
import io.komdir.kpi.reporting.deal.AttentionView;
import io.komdir.kpi.reporting.scoreboard.ScoreboardView;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.standup.StandupView.Deals;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Puts the agenda of a team's stand-up together. */
@ApplicationScoped
@Transactional
class StandupService {
    /** Deals of an agenda. */
    static final int MAX_DEALS = 50;

    private final EvaluationContextLoader contexts;
    private final YesterdayLoader yesterdays;
    private final TodayLoader todays;
    private final AttentionService attention;
    private final StandupCommitmentLoader commitments;
    private final Revisions revisions;

    StandupService(
            EvaluationContextLoader contexts,
            YesterdayLoader yesterdays,
            TodayLoader todays,
            AttentionService attention,
            StandupCommitmentLoader commitments,
            Revisions revisions) {
        this.contexts = contexts;
        this.yesterdays = yesterdays;
        this.todays = todays;
        this.attention = attention;
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
        EvaluationContext context = contexts.load(StandupCommitmentLoader.first(date, since), date);
        TeamPeople people = TeamPeople.of(team, context.teams(), context.roster());
        Optional<ScoreboardView> scoreboard = yesterday.map(day -> yesterdays.scoreboard(day, team));
        AttentionView deals = attention.worst(date, team, MAX_DEALS);
        StandupView view = new StandupView(
                team,
                people.team().name(),
                date,
                context.calendar().working(date),
                null,
                revision,
                context.settings().currency(),
                scoreboard
                        .map(report -> yesterdays.results(report, people, context.byCode(), date))
                        .orElse(null),
                todays.load(people, date, context),
                new Deals(deals.total(), deals.items()),
                commitments.load(people, date, since));
        return new Agenda(view, context.metrics(), context.calendar().reason(date), scoreboard);
    }
}
