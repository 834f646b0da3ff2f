package io.komdir.kpi.reporting.deal;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;

/**
 * An open deal that needs attention.
 *
 * @param daysInStage working days after the day on which the stage was entered, up to the date
 * @param daysOverdue calendar days since the planned next step; null when it is not overdue
 * @param norm working days that a deal may stay in the stage; null without norm
 */
public record AttentionItem(@Nested Deal deal, int daysInStage, Integer daysOverdue, Integer norm) {

    /**
     * One reason.
     *
     * @param days counted by the reason, see {@link AttentionReason}
     * @param norm of {@link AttentionReason#STUCK_IN_STAGE} only, null otherwise
     */
    public record Reason(AttentionReason reason, int days, Integer norm) {}

    /** At least one, in the order of {@link AttentionReason}. */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (deal.nextStepAt() == null) {
            reasons.add(new Reason(AttentionReason.NO_NEXT_STEP, daysInStage, null));
        }
        if (daysOverdue != null) {
            reasons.add(new Reason(AttentionReason.NEXT_STEP_OVERDUE, daysOverdue, null));
        }
        if (norm != null && daysInStage > norm) {
            reasons.add(new Reason(AttentionReason.STUCK_IN_STAGE, daysInStage, norm));
        }
        return reasons;
    }

    /** The most days of its reasons. */
    int mostDays() {
        return reasons().stream().mapToInt(Reason::days).max().orElse(0);
    }
}
