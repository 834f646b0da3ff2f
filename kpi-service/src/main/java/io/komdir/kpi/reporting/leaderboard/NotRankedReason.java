package io.komdir.kpi.reporting.leaderboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an employee was not ranked. */
@Schema(name = "NotRankedReason")
public enum NotRankedReason {
    /** Absent on all days of the period that count. */
    ABSENT,
    /** Nothing to rank by: neither target nor fact, or an average or ratio without anything to compute from, or nothing pushed. */
    NO_DATA
}
