package io.komdir.hiring.catalogue.agency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * An agency judged by all eight criteria.
 *
 * @param scores in the order of the criteria
 * @param by who judged it last
 */
record Assessment(List<Score> scores, String by, Instant at) {
    private static final int SCALE = 2;

    Assessment {
        scores = List.copyOf(scores);
    }

    int points() {
        return scores.stream().mapToInt(Score::points).sum();
    }

    int mostPoints() {
        return scores.stream().mapToInt(Score::mostPoints).sum();
    }

    /** 100 x sum of score x weight / sum of 5 x weight, rounded half up to hundredths. */
    BigDecimal percent() {
        return BigDecimal.valueOf(100L * points())
                .divide(BigDecimal.valueOf(mostPoints()), SCALE, RoundingMode.HALF_UP);
    }
}
