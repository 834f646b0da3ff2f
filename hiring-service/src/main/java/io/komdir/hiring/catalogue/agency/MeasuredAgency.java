package io.komdir.hiring.catalogue.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an agency's candidates.
 *
 * @param vacancies for which it presented a candidate
 * @param daysToFirstGood median over the vacancies, from the opening to the first candidate who came to an interview
 * @param presented candidates, of whom {@code interviewed} came to an interview and {@code hired} were hired
 */
@Schema(name = "MeasuredAgency", description = "What came of its candidates; no part of the judgement")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MeasuredAgency(
        @Schema(description = "For which it presented a candidate")
        int vacancies,

        @Schema(
                nullable = true,
                description =
                        "Median over the vacancies of the days from the opening to the first candidate who came to an"
                                + " interview; null without one")
        BigDecimal daysToFirstGood,

        int presented,
        int interviewed,
        int hired,

        @Schema(nullable = true, description = "interviewed / presented")
        BigDecimal interviewedShare,

        @Schema(nullable = true, description = "hired / interviewed")
        BigDecimal hiredShare,

        @Schema(description = "After 30, 60 and 90 days") List<Stay> stays) {

    /**
     * Who is still there some days after the hire.
     *
     * @param due hires so long ago
     * @param stillThere of those, who have not left before
     * @param onTarget of those, who met the targets on more than half of their judged days
     * @param unknown of those that are due, those unknown to kpi-service's events
     */
    @Schema(name = "AgencyStay")
    public record Stay(
            @Schema(examples = "90") int days,
            @Schema(description = "Hires so long ago") int due,
            @Schema(description = "Who had not left before") int stillThere,

            @Schema(description = "Still there, and on target on more than half of the judged days")
            int onTarget,

            @Schema(description = "Of whom no event of kpi-service has come")
            int unknown) {}
}
