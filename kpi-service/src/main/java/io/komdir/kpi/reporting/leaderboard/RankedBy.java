package io.komdir.kpi.reporting.leaderboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employee is ranked by. */
@Schema(name = "RankedBy")
public enum RankedBy {
    /** Percent of the own target. */
    PERCENT,
    /** The fact alone, without a target or with one of 0; after all who have a percentage. */
    FACT
}
