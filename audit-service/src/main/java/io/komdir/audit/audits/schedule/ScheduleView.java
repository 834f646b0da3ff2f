package io.komdir.audit.audits.schedule;

import io.komdir.directory.Stage;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schedule of audits as clients see it. */
@Schema(name = "Schedule")
public record ScheduleView(
        @Schema(description = "In force: the chosen one, else the recommended one")
        Cadence cadence,

        @Schema(description = "Whether the cadence was chosen")
        boolean chosen,

        @Schema(description = "By the organization's stage") Cadence recommended,

        @Schema(description = "All that suit the stage, the recommended one among them")
        List<Cadence> suitable,

        Stage stage,

        @Schema(description = "Whether the cadence in force is too rare for the stage")
        boolean tooRare,

        @Schema(nullable = true, description = "What to do about it, in the reader's language")
        String advice,

        @Schema(nullable = true, description = "Day of the last completed audit")
        LocalDate lastAuditOn,

        @Schema(
                nullable = true,
                description =
                        "By calendar months from the last audit; without one, from the organization's start. Stays"
                                + " where it is until an audit is completed. Null while kpi-service has not published the"
                                + " organization")
        LocalDate nextDueOn,

        @Schema(description = "Whether the due date has passed; not yet on that date")
        boolean overdue,

        @Schema(description = "Days since the due date, in the organization's time zone; 0 when not overdue")
        long daysOverdue) {

    public ScheduleView {
        suitable = List.copyOf(suitable);
    }

    /**
     * @param advice for a cadence that is too rare
     */
    static ScheduleView of(AuditSchedule schedule, LocalDate today, String advice) {
        Stage stage = schedule.organization().stage();
        long daysOverdue = schedule.daysOverdue(today);
        return new ScheduleView(
                schedule.cadence(),
                schedule.chosen() != null,
                schedule.recommended(),
                Cadence.suitable(stage),
                stage,
                schedule.isTooRare(),
                schedule.isTooRare() ? advice : null,
                schedule.audits().last().orElse(null),
                schedule.dueOn().orElse(null),
                daysOverdue > 0,
                daysOverdue);
    }
}
