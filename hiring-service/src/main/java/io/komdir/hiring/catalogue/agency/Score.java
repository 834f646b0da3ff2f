package io.komdir.hiring.catalogue.agency;

/**
 * One criterion of an agency as it was assessed.
 *
 * @param score 0 (nothing of it) to 5 (fully)
 * @param weight 0 (does not count) to 10
 * @param evidence what the score rests on, null for nothing
 */
record Score(Criterion criterion, int score, int weight, String evidence) {
    static final int BEST = 5;

    int points() {
        return score * weight;
    }

    int mostPoints() {
        return BEST * weight;
    }
}
