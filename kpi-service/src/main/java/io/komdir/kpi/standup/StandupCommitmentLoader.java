package io.komdir.kpi.standup;

import io.komdir.kpi.standup.Commitment.Outcome;
import io.komdir.kpi.standup.StandupView.Commitments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Loads the commitments of an agenda. */
@ApplicationScoped
@Transactional
class StandupCommitmentLoader {
    /** Calendar days for which a commitment without data is shown. */
    static final int LOOK_BACK_DAYS = 31;

    private static final Comparator<CommitmentView> BY_STATUS = Comparator.comparing(view -> switch (view.status()) {
        case BROKEN -> 0;
        case OPEN -> 1;
        case KEPT -> 2;
    });

    private final CommitmentRepository repository;
    private final CommitmentEvaluator evaluator;

    StandupCommitmentLoader(CommitmentRepository repository, CommitmentEvaluator evaluator) {
        this.repository = repository;
        this.evaluator = evaluator;
    }

    /** The first day whose commitments are shown, before or on the last working day. */
    static LocalDate first(LocalDate date, LocalDate yesterday) {
        LocalDate oldest = date.minusDays(LOOK_BACK_DAYS);
        return yesterday.isBefore(oldest) ? yesterday : oldest;
    }

    /**
     * The commitments of members of the team on the commitment's day, and of its stand-ups.
     *
     * @param people since {@link #first}
     * @param yesterday the last working day before the date
     */
    Commitments load(TeamPeople people, LocalDate date, LocalDate yesterday) {
        LocalDate first = first(date, yesterday);
        List<Commitment> all = repository.between(first, date, people.during(first, date), people.codes()).stream()
                .filter(people::concerns)
                .toList();
        Map<UUID, Outcome> outcomes = evaluator.outcomes(all, people.roster());
        List<CommitmentView> views = all.stream()
                .map(commitment -> CommitmentView.of(commitment, outcomes.get(commitment.id()), people.roster()))
                .toList();
        return new Commitments(
                where(views, view -> view.date().equals(date)),
                where(views, view -> view.date().isBefore(date) && !view.date().isBefore(yesterday)).stream()
                        .sorted(BY_STATUS)
                        .toList(),
                where(views, view -> view.date().isBefore(yesterday) && view.status() == CommitmentStatus.OPEN));
    }

    private static List<CommitmentView> where(List<CommitmentView> views, Predicate<CommitmentView> condition) {
        return views.stream().filter(condition).toList();
    }
}
