package io.komdir.hiring.recruiting.candidate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stage of the funnel of a vacancy.
 *
 * @param reached how many have ever come to it
 * @param conversion reached by those of the stage before, a fraction of four digits; null for the first and by 0
 * @param now how many are there now, {@code rejected} and {@code withdrawn} how many went no further from it
 */
@Schema(name = "CandidateFunnelStage")
record FunnelStage(
        Stage stage,
        int reached,

        @Schema(nullable = true, description = "Of those who came to the stage before; null when none did")
        BigDecimal conversion,

        int now,
        int rejected,
        int withdrawn) {
    private static final int DIGITS = 4;

    static List<FunnelStage> of(List<PipelineCandidate> candidates) {
        List<Integer> reached = Stage.FUNNEL.stream()
                .map(stage -> (int)
                        candidates.stream().filter(one -> one.reached(stage)).count())
                .toList();
        return IntStream.range(0, reached.size())
                .mapToObj(i -> {
                    Stage stage = Stage.FUNNEL.get(i);
                    BigDecimal conversion = i == 0 ? null : fraction(reached.get(i), reached.get(i - 1));
                    int now = (int) candidates.stream()
                            .filter(one -> one.stage() == stage)
                            .count();
                    return new FunnelStage(
                            stage,
                            reached.get(i),
                            conversion,
                            now,
                            left(candidates, stage, Stage.REJECTED),
                            left(candidates, stage, Stage.WITHDRAWN));
                })
                .toList();
    }

    /** Null by 0. */
    static BigDecimal fraction(int part, int whole) {
        if (whole == 0) {
            return null;
        }
        BigDecimal fraction = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
        return fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
    }

    private static int left(List<PipelineCandidate> candidates, Stage from, Stage to) {
        return (int) candidates.stream()
                .filter(one -> one.moves().stream().anyMatch(move -> move.from() == from && move.to() == to))
                .count();
    }
}
