package io.komdir.hiring.recruiting.vacancy;

import static io.komdir.hiring.recruiting.vacancy.VacancyStatus.CANCELLED;
import static io.komdir.hiring.recruiting.vacancy.VacancyStatus.DRAFT;
import static io.komdir.hiring.recruiting.vacancy.VacancyStatus.FILLED;
import static io.komdir.hiring.recruiting.vacancy.VacancyStatus.ON_HOLD;
import static io.komdir.hiring.recruiting.vacancy.VacancyStatus.OPEN;

import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A search for people. A value: what changes it gives the changed one, a version higher, and its events.
 *
 * @param version 1 when it is created
 * @param openedOn day of the first opening, null before
 * @param overdueToldOn day on which it was published as overdue, null before
 * @param touched whether a person has made or changed it; a draft from a gap is not, until then
 * @param origin null for one made by hand
 * @param history its states, oldest first; the draft is not among them
 */
public record Vacancy(
        String organization,
        UUID id,
        int version,
        VacancySpec spec,
        VacancyStatus status,
        LocalDate openedOn,
        LocalDate overdueToldOn,
        boolean touched,
        Origin origin,
        List<Hire> hires,
        List<Note> notes,
        List<Move> history,
        Causation chain) {
    /** A search longer than this is overdue: the second of the ten hiring mistakes. */
    static final int MONTHS_TO_FILL = 3;
    /** Most steps; one that is held and opened so often is to be cancelled and made anew. */
    static final int MAX_MOVES = 100;
    /** How many days a step may be recorded late. */
    static final int MAX_DAYS_LATE = 366;
    /** Most notes; older ones give way. */
    static final int MAX_NOTES = 20;

    public Vacancy {
        hires = Lists.kept(hires);
        notes = Lists.kept(notes);
        history = Lists.kept(history);
    }

    /** A new one, published as {@code hiring.vacancy.drafted}. */
    public static Change<Vacancy> draft(VacancyId key, VacancySpec spec, Origin origin, UUID correlation) {
        Vacancy draft = new Vacancy(
                key.organization(),
                key.id(),
                1,
                spec,
                DRAFT,
                null,
                null,
                origin == null,
                origin,
                List.of(),
                List.of(),
                List.of(),
                new Causation(correlation, null, null));
        DomainEvent event = VacancyEvents.of(VacancyEvents.DRAFTED, draft);
        UUID cause = origin == null ? event.id() : origin.eventId();
        return new Change<>(
                draft.copy().chain(new Causation(correlation, cause, null)).same(), List.of(event));
    }

    /** The last day by which it should be filled: three calendar months after the first opening; null before. */
    public LocalDate deadline() {
        return openedOn == null ? null : openedOn.plusMonths(MONTHS_TO_FILL);
    }

    /** The deadline while it is open and was not published as overdue; null when there is nothing to publish. */
    LocalDate unpublishedDeadline() {
        return status == OPEN && overdueToldOn == null ? deadline() : null;
    }

    /**
     * The day of a step that is recorded now: not before the step before, at most 366 days late, not after today.
     *
     * @param on the day that was given, null for today
     * @throws RuleViolationException when the day is out of that range
     */
    LocalDate dayOfStep(LocalDate on, LocalDate today) {
        LocalDate earliest = history.isEmpty()
                ? today.minusDays(MAX_DAYS_LATE)
                : history.get(history.size() - 1).on();
        // A clock that was set back, or another time zone: a step is never before the one before.
        LocalDate latest = today.isBefore(earliest) ? earliest : today;
        LocalDate day = on == null ? latest : on;
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolationException(new Violation("on", "range", earliest, latest));
        }
        return day;
    }

    /** Whether it is open still although three months have passed. */
    public boolean overdue(LocalDate today) {
        return status == OPEN && !today.isBefore(deadline());
    }

    /**
     * Gives it another spec.
     *
     * @throws ConflictException {@code vacancy-state} when it has ended, {@code vacancy-incomplete} when it was opened
     * @throws RuleViolationException when it would have no seat left
     */
    public Change<Vacancy> change(VacancySpec newSpec) {
        require(DRAFT, OPEN, ON_HOLD);
        if (newSpec.equals(spec) && touched) {
            return Change.none(this);
        }
        if (newSpec.people() <= hires.size()) {
            throw new RuleViolationException(new Violation("people", "range", hires.size() + 1, VacancyText.PEOPLE));
        }
        if (status != DRAFT) {
            newSpec.completeness().requireComplete();
        }
        return copy().spec(newSpec, true).next().published(VacancyEvents.CHANGED);
    }

    /** What the gap says now, for a draft that is untouched. */
    public Change<Vacancy> redraft(VacancySpec newSpec, Origin newOrigin) {
        if (touched || status != DRAFT) {
            throw new IllegalStateException("a person has changed this vacancy");
        }
        if (newSpec.equals(spec) && newOrigin.equals(origin)) {
            return Change.none(this);
        }
        return copy().spec(newSpec, false).origin(newOrigin).next().published(VacancyEvents.CHANGED);
    }

    /** What the gap says now, for a vacancy that a person has changed or that has begun: its spec stays, and it is noted. */
    public Change<Vacancy> renewed(Origin newOrigin, Note note) {
        return copy().origin(newOrigin).notes(withNote(note)).next().published(VacancyEvents.CHANGED);
    }

    /** Adds a note, in whatever state it is. */
    public Change<Vacancy> note(Note note) {
        return copy().notes(withNote(note)).next().published(VacancyEvents.CHANGED);
    }

    private List<Note> withNote(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return more.subList(Math.max(0, more.size() - MAX_NOTES), more.size());
    }

    /**
     * Opens it, the first time or again.
     *
     * @throws ConflictException {@code vacancy-state}, or {@code vacancy-incomplete} with the member {@code gaps}
     */
    public Change<Vacancy> open(Move.Made made) {
        require(DRAFT, ON_HOLD);
        spec.completeness().requireComplete();
        Vacancy open = moved(OPEN, made, openedOn == null ? made.on() : openedOn, hires);
        DomainEvent event = VacancyEvents.of(VacancyEvents.OPENED, open);
        return new Change<>(
                open.copy()
                        .chain(new Causation(chain.correlationId(), chain.cause(), event.id()))
                        .same(),
                List.of(event));
    }

    /**
     * Pauses it.
     *
     * @throws ConflictException {@code vacancy-state} unless it is open
     */
    public Change<Vacancy> hold(Move.Made made) {
        require(OPEN);
        return moved(ON_HOLD, made, openedOn, hires).published(VacancyEvents.HELD);
    }

    /** Ends it as filled, with fewer hires than seats when people say so. */
    public Change<Vacancy> fill(Move.Made made) {
        require(OPEN);
        return moved(FILLED, made, openedOn, hires).published(VacancyEvents.FILLED);
    }

    /**
     * Cancels it.
     *
     * @throws ConflictException {@code vacancy-state} when it has ended
     */
    public Change<Vacancy> cancel(Move.Made made) {
        require(DRAFT, OPEN, ON_HOLD);
        return moved(CANCELLED, made, openedOn, hires).published(VacancyEvents.CANCELLED);
    }

    /**
     * Takes a seat; the last one fills it.
     *
     * @throws ConflictException {@code vacancy-state} unless it is open
     */
    public Change<Vacancy> hired(Hire hire, Move.Made made) {
        require(OPEN);
        List<Hire> more = new ArrayList<>(hires);
        more.add(hire);
        if (more.size() >= spec.people()) {
            return moved(FILLED, made, openedOn, more).published(VacancyEvents.FILLED);
        }
        return copy().hires(more).next().published(VacancyEvents.CHANGED);
    }

    /** Publishes once that it is overdue; nothing when it is not, or was published. */
    public Change<Vacancy> publishOverdue(LocalDate today) {
        return overdueToldOn == null && overdue(today)
                ? copy().overdueToldOn(today).next().published(VacancyEvents.OVERDUE)
                : Change.none(this);
    }

    /**
     * Checks its state.
     *
     * @throws ConflictException {@code vacancy-state} when it is in none of the states
     */
    public void require(VacancyStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new ConflictException("vacancy-state", id, status).with("state", status);
        }
    }

    private Change<Vacancy> published(String type) {
        return new Change<>(this, List.of(VacancyEvents.of(type, this)));
    }

    private Vacancy moved(VacancyStatus to, Move.Made made, LocalDate opened, List<Hire> newHires) {
        // The end is always possible, so that a vacancy can always be ended.
        if (history.size() >= MAX_MOVES && (to == OPEN || to == ON_HOLD)) {
            throw new ConflictException("vacancy-moves", MAX_MOVES);
        }
        List<Move> moves = new ArrayList<>(history);
        moves.add(made.to(to));
        return copy().status(to, opened).hires(newHires).history(moves).next();
    }

    private VacancyCopy copy() {
        return new VacancyCopy(this);
    }
}
