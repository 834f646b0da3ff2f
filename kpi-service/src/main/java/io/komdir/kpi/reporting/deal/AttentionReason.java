package io.komdir.kpi.reporting.deal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an open deal needs attention. */
@Schema(name = "AttentionReason")
public enum AttentionReason {
    /** Nothing is planned; days: working days in the stage. */
    NO_NEXT_STEP,
    /** The next step was planned for a day before the date; days: calendar days since then. */
    NEXT_STEP_OVERDUE,
    /** More working days in the stage than its norm; days: working days in the stage. */
    STUCK_IN_STAGE
}
