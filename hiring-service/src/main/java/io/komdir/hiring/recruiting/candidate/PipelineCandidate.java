package io.komdir.hiring.recruiting.candidate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a candidate, for packages that look at a search as a whole: nothing that names the person.
 *
 * @param moves its steps without their reasons, oldest first
 * @param scorecards how many interviewers have scored
 * @param scoredWhole whether each criterion of the vacancy was scored
 * @param references how many were asked, and what they said
 * @param lastActivityOn the last day on which something happened: application, step, interview, reference
 * @param hire null unless hired; its overrideReason says why no referee was asked first
 */
public record PipelineCandidate(
        UUID vacancy,
        UUID id,
        Stage stage,
        Source source,
        LocalDate appliedOn,
        List<StageMove> moves,
        int scorecards,
        boolean scoredWhole,
        Asked references,
        LocalDate lastActivityOn,
        CandidateHire hire) {

    /** Whether the candidate has ever come to the stage of the funnel. */
    public boolean reached(Stage requested) {
        return requested == Stage.NEW || moves.stream().anyMatch(move -> move.to() == requested);
    }

    static PipelineCandidate of(Candidate candidate, Set<String> criteria) {
        Set<String> scored = candidate.scorecards().stream()
                .flatMap(card -> card.scores().stream())
                .map(CriterionScore::criterion)
                .collect(Collectors.toSet());
        LocalDate last = Stream.of(
                        Stream.of(candidate.since()),
                        candidate.scorecards().stream().map(Scorecard::on),
                        candidate.references().stream().map(Reference::askedOn))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new PipelineCandidate(
                candidate.vacancy(),
                candidate.id(),
                candidate.stage(),
                candidate.source(),
                candidate.appliedOn(),
                candidate.moves().stream().map(StageMove::withoutText).toList(),
                candidate.scorecards().size(),
                !criteria.isEmpty() && scored.containsAll(criteria),
                Asked.of(candidate.references()),
                last,
                candidate.hire());
    }

    /** What came of asking about the candidate. */
    public record Asked(int request, int answered, int positive, int mixed, int negative) {
        static Asked of(List<Reference> references) {
            int positive = count(references, Reference.Outcome.POSITIVE);
            int mixed = count(references, Reference.Outcome.MIXED);
            int negative = count(references, Reference.Outcome.NEGATIVE);
            return new Asked(references.size(), positive + mixed + negative, positive, mixed, negative);
        }

        private static int count(List<Reference> references, Reference.Outcome outcome) {
            return (int) references.stream()
                    .filter(reference -> reference.outcome() == outcome)
                    .count();
        }
    }
}
