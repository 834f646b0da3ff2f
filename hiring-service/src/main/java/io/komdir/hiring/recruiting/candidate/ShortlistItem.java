package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.Criterion;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A candidate of a shortlist with the sum behind the place.
 *
 * @param place 1 for the best; who has the same points shares it, and the next place is left out
 * @param fullName null when withheld or erased
 * @param provenScore provenPoints by the weights of all criteria, 0 to 5
 * @param score points by the weights of all criteria, 0 to 5
 * @param complete whether each criterion was scored
 * @param disagreement whether the interviewers are apart on some criterion
 * @param lines one per criterion, in the order of the vacancy
 */
@Schema(name = "ShortlistItem")
record ShortlistItem(
        int place,
        UUID candidate,
        @Schema(nullable = true) String fullName,
        Stage stage,
        BigDecimal provenScore,
        BigDecimal provenPoints,
        BigDecimal score,
        BigDecimal points,
        boolean complete,
        boolean disagreement,
        PipelineCandidate.Asked references,
        List<ShortlistLine> lines) {
    /** Proven experience first, then all points. */
    static final Comparator<ShortlistItem> STRONGEST_FIRST = Comparator.comparing(ShortlistItem::provenPoints)
            .thenComparing(ShortlistItem::points)
            .reversed();

    static ShortlistItem of(Candidate candidate, List<Criterion> criteria, PersonalData shown) {
        boolean texts = shown != PersonalData.WITHHELD;
        List<ShortlistLine> lines = criteria.stream()
                .map(criterion -> ShortlistLine.of(criterion, candidate, texts))
                .toList();
        int weights = criteria.stream().mapToInt(Criterion::weight).sum();
        BigDecimal provenPoints = sum(lines, ShortlistLine::provenPoints);
        BigDecimal points = sum(lines, ShortlistLine::points);
        return new ShortlistItem(
                0,
                candidate.id(),
                shown == PersonalData.SHOWN ? candidate.person().fullName() : null,
                candidate.stage(),
                Mean.divided(provenPoints, weights),
                provenPoints,
                Mean.divided(points, weights),
                points,
                lines.stream().noneMatch(line -> line.scores().isEmpty()),
                lines.stream().anyMatch(ShortlistLine::disagreement),
                PipelineCandidate.Asked.of(candidate.references()),
                lines);
    }

    boolean scored() {
        return lines.stream().anyMatch(line -> !line.scores().isEmpty());
    }

    boolean sharesPlaceWith(ShortlistItem other) {
        return STRONGEST_FIRST.compare(this, other) == 0;
    }

    ShortlistItem at(int newPlace) {
        return new ShortlistItem(
                newPlace,
                candidate,
                fullName,
                stage,
                provenScore,
                provenPoints,
                score,
                points,
                complete,
                disagreement,
                references,
                lines);
    }

    private static BigDecimal sum(List<ShortlistLine> lines, Function<ShortlistLine, BigDecimal> points) {
        return lines.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
