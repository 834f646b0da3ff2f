package io.komdir.kpi.standup;

import io.komdir.kpi.reference.targets.Amounts;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.standup.Commitment.Outcome;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Creates, lists and withdraws commitments. */
@ApplicationScoped
@Transactional
class CommitmentService {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Outcome OPEN = new Outcome(CommitmentStatus.OPEN, null);

    private final CommitmentRepository repository;
    private final CommitmentEvaluator evaluator;
    private final CommitmentRules rules;
    private final TeamPeopleLoader teams;
    private final Revisions revisions;
    private final Clock clock;

    CommitmentService(
            CommitmentRepository repository,
            CommitmentEvaluator evaluator,
            CommitmentRules rules,
            TeamPeopleLoader teams,
            Revisions revisions,
            Clock clock) {
        this.repository = repository;
        this.evaluator = evaluator;
        this.rules = rules;
        this.teams = teams;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Creates a commitment for an open day. The organization's lock keeps the day from closing meanwhile.
     *
     * @throws NotFoundException for a team that the organization does not have
     * @throws ConflictException see {@link CommitmentRules#check}
     */
    public CommitmentView create(String team, LocalDate date, CommitmentRequest request, String createdBy) {
        revisions.lock();
        TeamPeople people = teams.load(team, date);
        rules.check(people, date, request);
        revisions.bump();
        Commitment commitment = new Commitment(
                Ids.next(),
                team,
                date,
                request.employee(),
                request.metric(),
                Amounts.plain(request.value()),
                request.note() == null ? "" : request.note().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                createdBy,
                null);
        repository.persist(new CommitmentEntity(commitment));
        return CommitmentView.of(commitment, OPEN, people.roster());
    }

    /**
     * The commitments of the team's people on the day and of its stand-up, in the order of their creation.
     *
     * @throws NotFoundException for a team that the organization does not have
     */
    public Page<CommitmentView> list(String team, LocalDate date, PageRequest request) {
        revisions.current();
        TeamPeople people = teams.load(team, date);
        UUID after = request.after().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        List<Commitment> rows =
                repository.page(date, people.during(date, date), people.codes(), after, request.fetch());
        Map<UUID, Outcome> outcomes = evaluator.outcomes(rows, people.roster());
        return Page.of(rows, request, row -> Cursor.of(row.id()))
                .map(row -> CommitmentView.of(row, outcomes.get(row.id()), people.roster()));
    }

    /**
     * Withdraws an open commitment.
     *
     * @throws NotFoundException when the team's stand-up on the day has none of this id
     * @throws ConflictException {@code commitment-judged} when it was kept or broken
     */
    public void withdraw(String team, LocalDate date, UUID id) {
        revisions.lock();
        TeamPeople people = teams.load(team, date);
        Commitment commitment = repository
                .findByIdOptional(id)
                .map(CommitmentEntity::commitment)
                .filter(found -> found.date().equals(date) && people.concerns(found))
                .orElseThrow(() -> new NotFoundException("commitment", id));
        Map<UUID, Outcome> outcomes = evaluator.outcomes(List.of(commitment), people.roster());
        if (outcomes.get(id).status() != CommitmentStatus.OPEN) {
            throw new ConflictException("commitment-judged", id);
        }
        revisions.bump();
        repository.deleteById(id);
    }
}
