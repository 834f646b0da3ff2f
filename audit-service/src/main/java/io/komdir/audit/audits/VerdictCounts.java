package io.komdir.audit.audits;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Counted verdicts, and the score that follows: the part of OK among the items that are applicable. */
record VerdictCounts(int ok, int problems, int notApplicable) {
    static final VerdictCounts NONE = new VerdictCounts(0, 0, 0);
    private static final int DECIMALS = 1;

    VerdictCounts with(Verdict verdict) {
        return switch (verdict) {
            case OK -> new VerdictCounts(ok + 1, problems, notApplicable);
            case PROBLEM -> new VerdictCounts(ok, problems + 1, notApplicable);
            case NOT_APPLICABLE -> new VerdictCounts(ok, problems, notApplicable + 1);
        };
    }

    VerdictCounts plus(VerdictCounts other) {
        return new VerdictCounts(ok + other.ok, problems + other.problems, notApplicable + other.notApplicable);
    }

    /** {@code 100 · ok / (ok + problems)}, rounded half up to one decimal; null when nothing was applicable. */
    BigDecimal score() {
        int applicable = ok + problems;
        return applicable == 0
                ? null
                : BigDecimal.valueOf(100L * ok).divide(BigDecimal.valueOf(applicable), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Such as {@code 7 / (7 + 2) = 77.8 %}; without a result when nothing was applicable. */
    String sum() {
        String sum = ok + " / (" + ok + " + " + problems + ")";
        return score() == null ? sum : sum + " = " + score() + " %";
    }
}
