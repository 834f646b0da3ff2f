package io.komdir.hiring.recruiting.candidate;

import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person who may take a seat of a vacancy. A value: what changes it gives the changed one, a version higher. Nothing of a
 * candidate is published before the hire.
 *
 * @param version 1 when it is created
 * @param appliedOn day on which the candidate came
 * @param person null once the personal data is erased
 * @param erasedOn day of that, else null
 * @param moves its steps, oldest first
 * @param scorecards by interviewer, in the order in which they were first given
 * @param hire null unless hired
 */
public record Candidate(
        String organization,
        UUID id,
        UUID vacancy,
        int version,
        Stage stage,
        Source source,
        LocalDate appliedOn,
        Person person,
        LocalDate erasedOn,
        List<StageMove> moves,
        List<Scorecard> scorecards,
        List<Reference> references,
        CandidateHire hire) {

    public Candidate {
        moves = List.copyOf(moves);
        scorecards = List.copyOf(scorecards);
        references = List.copyOf(references);
    }

    static Candidate apply(CandidateKey key, Source source, LocalDate appliedOn, Person person) {
        return new Candidate(
                key.organization(),
                key.id(),
                key.vacancy(),
                1,
                Stage.NEW,
                source,
                appliedOn,
                person,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Day of the last step, or of the application before the first. */
    public LocalDate since() {
        return moves.isEmpty() ? appliedOn : moves.get(moves.size() - 1).on();
    }

    /**
     * The day of a step.
     *
     * @param on as the caller says, null for today
     * @throws RuleViolationException naming {@code on} when it is before the step before, or after today
     */
    public LocalDate dayOfStep(LocalDate on, LocalDate today) {
        LocalDate earliest = since();
        // A clock that was set back, or another time zone: a step is never before the one before.
        LocalDate latest = today.isBefore(earliest) ? earliest : today;
        LocalDate day = on == null ? latest : on;
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolationException(new Violation("on", "range", earliest, latest));
        }
        return day;
    }

    /** Whether the personal data is gone. */
    public boolean erased() {
        return erasedOn != null;
    }

    /** Whether a referee has answered, whatever the answer. */
    public boolean referenceAnswered() {
        return references.stream().anyMatch(reference -> reference.outcome() != null);
    }

    /**
     * Corrects who it is and where they came from.
     *
     * @throws ConflictException {@code candidate-erased}
     */
    Candidate edit(Person newPerson, Source newSource, LocalDate newAppliedOn) {
        requirePerson();
        if (newPerson.equals(person) && newSource.equals(source) && newAppliedOn.equals(appliedOn)) {
            return this;
        }
        return with(stage, newSource, newAppliedOn, newPerson, moves, scorecards, references, hire);
    }

    /**
     * Replaces the scorecard of its interviewer; one without scores removes it. The same again changes nothing.
     *
     * @throws ConflictException {@code candidate-erased}, or {@code candidate-interviewers} when there are too many
     */
    Candidate scored(Scorecard card) {
        requirePerson();
        List<Scorecard> cards = new ArrayList<>(scorecards);
        int existing = cards.stream().map(Scorecard::interviewer).toList().indexOf(card.interviewer());
        if (existing < 0 ? card.scores().isEmpty() : cards.get(existing).saysAs(card)) {
            return this;
        }
        if (existing < 0) {
            if (cards.size() >= CandidateText.INTERVIEWERS) {
                throw new ConflictException("candidate-interviewers", CandidateText.INTERVIEWERS);
            }
            cards.add(card);
        } else if (card.scores().isEmpty()) {
            cards.remove(existing);
        } else {
            cards.set(existing, card);
        }
        return with(stage, source, appliedOn, person, moves, cards, references, hire);
    }

    /**
     * Replaces the references. The same again changes nothing.
     *
     * @throws ConflictException {@code candidate-erased}
     */
    Candidate referred(List<Reference> newReferences) {
        requirePerson();
        return newReferences.equals(references)
                ? this
                : with(stage, source, appliedOn, person, moves, scorecards, newReferences, hire);
    }

    /**
     * Moves on, refuses or lets go; not the way to hire.
     *
     * @param allowed where the state of the vacancy lets one go from here
     * @throws ConflictException {@code candidate-move} with the members {@code stage} and {@code allowed}; {@code
     *     candidate-erased} for anything but an end without a reason
     */
    Candidate move(Stage to, List<Stage> allowed, StageMove.Made made) {
        requireAllowed(to, allowed);
        if (!to.ended() || made.reason() != null) {
            requirePerson();
        }
        return with(to, source, appliedOn, person, moved(to, made), scorecards, references, hire);
    }

    /**
     * Becomes an employee.
     *
     * @throws ConflictException {@code candidate-move} with the members {@code stage} and {@code allowed}, {@code
     *     candidate-erased}, or {@code references-first}
     */
    public Candidate hired(CandidateHire newHire, StageMove.Made made) {
        requireHireable(newHire.overrideReason());
        return with(Stage.HIRED, source, appliedOn, person, moved(Stage.HIRED, made), scorecards, references, newHire);
    }

    /**
     * Checks that nothing stands against the hire.
     *
     * @param overrideReason why to hire without an answer about the candidate, null when there is no such reason
     * @throws ConflictException as {@link #hired} does
     */
    public void requireHireable(String overrideReason) {
        requireAllowed(Stage.HIRED, stage.next());
        requirePerson();
        if (!referenceAnswered() && overrideReason == null) {
            throw new ConflictException("references-first", id).with("asked", references.size());
        }
    }

    /** Erases all that may name the person; the figures stay. Once more changes nothing. */
    Candidate erase(LocalDate on) {
        if (erased()) {
            return this;
        }
        return new Candidate(
                organization,
                id,
                vacancy,
                version + 1,
                stage,
                source,
                appliedOn,
                null,
                on,
                moves.stream().map(StageMove::withoutText).toList(),
                scorecards.stream().map(Scorecard::withoutText).toList(),
                references.stream().map(Reference::withoutText).toList(),
                hire == null ? null : hire.withoutText());
    }

    void requirePerson() {
        if (erased()) {
            throw new ConflictException("candidate-erased", id, erasedOn).with("erasedOn", erasedOn);
        }
    }

    private void requireAllowed(Stage to, List<Stage> allowed) {
        if (!allowed.contains(to)) {
            String names = String.join(", ", allowed.stream().map(Stage::name).toList());
            throw new ConflictException("candidate-move", stage, to, names.isEmpty() ? "-" : names)
                    .with("stage", stage)
                    .with("allowed", allowed);
        }
    }

    private List<StageMove> moved(Stage to, StageMove.Made made) {
        return Stream.concat(moves.stream(), Stream.of(made.move(stage, to))).toList();
    }

    private Candidate with(
            Stage newStage,
            Source newSource,
            LocalDate newAppliedOn,
            Person newPerson,
            List<StageMove> newMoves,
            List<Scorecard> newScorecards,
            List<Reference> newReferences,
            CandidateHire newHire) {
        return new Candidate(
                organization,
                id,
                vacancy,
                version + 1,
                newStage,
                newSource,
                newAppliedOn,
                newPerson,
                erasedOn,
                newMoves,
                newScorecards,
                newReferences,
                newHire);
    }
}
