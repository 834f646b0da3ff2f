package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.aggregate.ActionStamp;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/**
 * One place to look for a cause, with what was found there. Immutable: judging replaces it.
 *
 * @param confirmed null unless the verdict is {@code CAUSE}
 * @param staffing null unless the cause calls for people
 */
@Embeddable
public record Check(
        int position,
        boolean basic,
        @Enumerated(EnumType.STRING) CheckVerdict verdict,
        String evidence,
        @Column(name = "judged_by") String judgedBy,
        @Column(name = "judged_at") Instant judgedAt,
        @Embedded Confirmation confirmed,

        @Embedded
        @AttributeOverride(name = "position", column = @Column(name = "staffing_position"))
        @AttributeOverride(name = "level", column = @Column(name = "staffing_level"))
        @AttributeOverride(name = "people", column = @Column(name = "staffing_people"))
        Staffing staffing) {

    /** Not judged yet. */
    static Check open(int position, boolean basic) {
        return new Check(position, basic, null, null, null, null, null, null);
    }

    /**
     * The check with a verdict. A cause that stays one keeps its confirmation, and its staffing unless another is given.
     *
     * @param confirmation of a check that becomes a cause now
     */
    Check judged(Judgement judgement, ActionStamp action, Confirmation confirmation) {
        boolean cause = judgement.verdict() == CheckVerdict.CAUSE;
        return new Check(
                position,
                basic,
                judgement.verdict(),
                judgement.evidence(),
                action.by(),
                action.at(),
                cause ? (isCause() ? confirmed : confirmation) : null,
                cause ? staffingAfter(judgement) : null);
    }

    boolean hasSameContent(Judgement judgement) {
        return verdict == judgement.verdict()
                && Objects.equals(evidence, judgement.evidence())
                && Objects.equals(staffing, staffingAfter(judgement));
    }

    boolean isCause() {
        return verdict == CheckVerdict.CAUSE;
    }

    private Staffing staffingAfter(Judgement judgement) {
        return judgement.staffing() == null ? staffing : judgement.staffing();
    }
}
