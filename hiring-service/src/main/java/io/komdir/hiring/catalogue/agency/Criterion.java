package io.komdir.hiring.catalogue.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * What an agency is judged by (domain, "Agency criteria"), with the weight that counts where none is given: what was proven
 * counts three, what it promises and how it thinks two, the first impression one.
 */
enum Criterion {
    CLOSED_VACANCIES("closed-vacancies", 3),
    REVIEWS("reviews", 2),
    RECOMMENDATIONS("recommendations", 3),
    REPLACEMENT_GUARANTEE("replacement-guarantee", 2),
    REACTION_SPEED("reaction-speed", 1),
    CLARIFYING_QUESTIONS("clarifying-questions", 1),
    RESULT_ORIENTATION("result-orientation", 2),
    TALKS_FIGURES("talks-figures", 2);

    private final String code;
    private final int weight;

    Criterion(String code, int weight) {
        this.code = code;
        this.weight = weight;
    }

    /** As clients see it; its name stands under {@code agency.criterion.<code>}. */
    @JsonValue
    String code() {
        return code;
    }

    int weight() {
        return weight;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Criterion::code).toList();
    }

    @JsonCreator
    static Criterion of(String code) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion " + code));
    }
}
