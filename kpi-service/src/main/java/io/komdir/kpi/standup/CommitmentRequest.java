package io.komdir.kpi.standup;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new commitment. */
@Schema(name = "CommitmentRequest")
public record CommitmentRequest(
        @Schema(required = true, description = "In the team or a sub-team on the day.", examples = "u17")
        String employee,

        @Schema(required = true, description = "Any metric of the organization.", examples = "calls")
        String metric,

        @Schema(
                required = true,
                minimum = "0",
                description =
                        "To reach on the day; for a goal AT_MOST not to exceed. Up to 18 digits, 6 of them after the"
                                + " point.",
                examples = "50")
        BigDecimal value,

        @Schema(maxLength = CommitmentRules.MAX_NOTE_LENGTH, description = "Reason or plan; may be left out.")
        String note) {}
