package io.komdir.kpi.standup;

import io.komdir.kpi.standup.Commitment.Found;
import io.komdir.kpi.standup.StandupView.Commitments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The commitments that a stand-up talks about. */
@ApplicationScoped
@Transactional
class CommitmentReader {
    /** How long a commitment without data is still talked about, in calendar days. */
    static final int LOOK_BACK_DAYS = 31;

    /** Broken ones first. */
    private static final Comparator<CommitmentView> BY_STATUS = Comparator.comparing(view -> switch (view.status()) {
        case BROKEN -> 0;
        case OPEN -> 1;
        case KEPT -> 2;
    });

    private final CommitmentStore store;
    private final CommitmentVerdicts verdicts;

    CommitmentReader(CommitmentStore store, CommitmentVerdicts verdicts) {
        this.store = store;
        this.verdicts = verdicts;
    }

    /** The first day whose commitments count, before or on the last working day. */
    static LocalDate first(LocalDate date, LocalDate yesterday) {
        LocalDate oldest = date.minusDays(LOOK_BACK_DAYS);
        return yesterday.isBefore(oldest) ? yesterday : oldest;
    }

    /**
     * Of those who were in the team on the commitment's day, and those made at its stand-ups.
     *
     * @param people known since {@link #first}
     * @param yesterday the last working day before the date
     */
    Commitments of(TeamPeople people, LocalDate date, LocalDate yesterday) {
        LocalDate first = first(date, yesterday);
        List<Commitment> all = store.between(first, date, people.during(first, date), people.codes()).stream()
                .filter(people::talkOf)
                .toList();
        Map<UUID, Found> found = verdicts.of(all, people.roster());
        List<CommitmentView> views = all.stream()
                .map(commitment -> CommitmentView.of(commitment, found.get(commitment.id()), people.roster()))
                .toList();
        return new Commitments(
                where(views, view -> view.date().equals(date)),
                where(views, view -> view.date().isBefore(date) && !view.date().isBefore(yesterday)).stream()
                        .sorted(BY_STATUS)
                        .toList(),
                where(views, view -> view.date().isBefore(yesterday) && view.status() == CommitmentStatus.OPEN));
    }

    private static List<CommitmentView> where(List<CommitmentView> views, Predicate<CommitmentView> wanted) {
        return views.stream().filter(wanted).toList();
    }
}
