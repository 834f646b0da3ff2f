package io.komdir.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an item compares with the audit before.
 *
 * @param item code; the same code is the same item, however its wording has changed
 * @param before null when it was not asked then
 * @param now null when it is not asked any more
 */
record ItemChange(String item, String area, Kind kind, Verdict before, Verdict now) {
    /** How the two verdicts compare. */
    @Schema(name = "AuditChange")
    public enum Kind {
        /** A problem now; not asked or not applicable before. */
        NEW,
        /** A problem before, OK now. */
        FIXED,
        /** OK before, a problem now. */
        REGRESSED,
        /** A problem both times, or neither time. */
        UNCHANGED,
        /** Not asked any more; or a problem before that is not applicable now, which no one has seen fixed. */
        GONE;

        static Kind of(Verdict before, Verdict now) {
            if (now == null) {
                return GONE;
            }
            return switch (now) {
                case PROBLEM -> newProblem(before);
                case OK -> before == Verdict.PROBLEM ? FIXED : UNCHANGED;
                case NOT_APPLICABLE -> before == Verdict.PROBLEM ? GONE : UNCHANGED;
            };
        }

        private static Kind newProblem(Verdict before) {
            if (before == Verdict.PROBLEM) {
                return UNCHANGED;
            }
            return before == Verdict.OK ? REGRESSED : NEW;
        }
    }

    static ItemChange of(String item, String area, Verdict before, Verdict now) {
        return new ItemChange(item, area, Kind.of(before, now), before, now);
    }
}
