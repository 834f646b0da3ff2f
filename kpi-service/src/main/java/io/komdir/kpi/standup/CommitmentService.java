package io.komdir.kpi.standup;

import io.komdir.kpi.reference.targets.Amounts;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.kpi.standup.Commitment.Found;
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

/** Makes, lists and withdraws commitments. */
@ApplicationScoped
class CommitmentService {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Found NOT_JUDGED = new Found(CommitmentStatus.OPEN, null);

    private final CommitmentStore store;
    private final CommitmentVerdicts verdicts;
    private final CommitmentGuard guard;
    private final StandupTeams teams;
    private final Revisions revisions;
    private final Clock clock;

    CommitmentService(
            CommitmentStore store,
            CommitmentVerdicts verdicts,
            CommitmentGuard guard,
            StandupTeams teams,
            Revisions revisions,
            Clock clock) {
        this.store = store;
        this.verdicts = verdicts;
        this.guard = guard;
        this.teams = teams;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Makes one for a day that is not judged yet. The organization's lock keeps the day from closing meanwhile.
     *
     * @throws NotFoundException for a team that the organization does not have
     * @throws ConflictException see {@link CommitmentGuard#check}
     */
    @Transactional
    public CommitmentView create(String team, LocalDate date, CommitmentRequest input, String createdBy) {
        revisions.lock();
        TeamPeople people = teams.require(team, date, date);
        guard.check(people, date, input);
        revisions.bump();
        Commitment commitment = new Commitment(
                Ids.next(),
                team,
                date,
                input.employee(),
                input.metric(),
                Amounts.plain(input.value()),
                input.note() == null ? "" : input.note().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                createdBy,
                null);
        store.insert(commitment);
        return CommitmentView.of(commitment, NOT_JUDGED, people.roster());
    }

    /**
     * Those of the team's people on the day and those made at its stand-up, in the order in which they were made.
     *
     * @throws NotFoundException for a team that the organization does not have
     */
    @Transactional
    public Page<CommitmentView> list(String team, LocalDate date, PageRequest request) {
        revisions.current();
        TeamPeople people = teams.require(team, date, date);
        UUID after = request.after().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        List<Commitment> rows = store.page(date, people.during(date, date), people.codes(), after, request.fetch());
        Map<UUID, Found> found = verdicts.of(rows, people.roster());
        return Page.of(rows, request, row -> Cursor.of(row.id()))
                .map(row -> CommitmentView.of(row, found.get(row.id()), people.roster()));
    }

    /**
     * Takes one back that is still open.
     *
     * @throws NotFoundException when the team's stand-up on the day has none of this id
     * @throws ConflictException {@code commitment-judged} when it was kept or broken
     */
    @Transactional
    public void withdraw(String team, LocalDate date, UUID id) {
        revisions.lock();
        TeamPeople people = teams.require(team, date, date);
        Commitment commitment = store.find(id)
                .filter(found -> found.date().equals(date) && people.talkOf(found))
                .orElseThrow(() -> new NotFoundException("commitment", id));
        if (verdicts.of(List.of(commitment), people.roster()).get(id).status() != CommitmentStatus.OPEN) {
            throw new ConflictException("commitment-judged", id);
        }
        revisions.bump();
        store.delete(id);
    }
}
