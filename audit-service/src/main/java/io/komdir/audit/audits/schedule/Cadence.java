package io.komdir.audit.audits.schedule;

import io.komdir.directory.Stage;
import java.util.Arrays;
import java.util.List;

/** How often an audit comes, in calendar months. */
public enum Cadence {
    MONTHLY(1),
    EVERY_TWO_MONTHS(2),
    QUARTERLY(3),
    HALF_YEARLY(6);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    /** A start-up looks each month, an established business each quarter. */
    static Cadence recommended(Stage stage) {
        return stage == Stage.STARTUP ? MONTHLY : QUARTERLY;
    }

    /** A start-up changes so fast that a quarter is too rare; an established business may wait half a year. */
    boolean isTooRare(Stage stage) {
        return stage == Stage.STARTUP && months > EVERY_TWO_MONTHS.months;
    }

    /** Those that suit the stage: each month or every two for a start-up, each quarter or half-year for the established. */
    static List<Cadence> suitable(Stage stage) {
        return Arrays.stream(values())
                .filter(cadence -> (cadence.months <= EVERY_TWO_MONTHS.months) == (stage == Stage.STARTUP))
                .toList();
    }
}
