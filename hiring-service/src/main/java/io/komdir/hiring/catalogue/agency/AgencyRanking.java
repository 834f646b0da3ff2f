package io.komdir.hiring.catalogue.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komdir.platform.problem.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Agencies by their assessment, the best first; what was measured stands beside it and changes no place. */
@Schema(name = "AgencyRanking")
record AgencyRanking(
        @Schema(description = "Judged ones; the same percent shares a place")
        List<Ranked> items,

        @Schema(description = "Not judged yet") List<Unassessed> unassessed) {

    static AgencyRanking of(
            List<Agency> best, Map<String, MeasuredAgency> measured, Messages messages, Locale language) {
        List<Ranked> items = new ArrayList<>();
        List<Unassessed> unassessed = new ArrayList<>();
        for (Agency agency : best) {
            MeasuredAgency came = measured.get(agency.code());
            if (agency.assessment() == null) {
                unassessed.add(new Unassessed(agency.code(), agency.name(), came));
            } else {
                AgencyView view = AgencyView.of(agency, messages, language);
                items.add(new Ranked(place(items, view), view, came));
            }
        }
        return new AgencyRanking(items, unassessed);
    }

    private static int place(List<Ranked> before, AgencyView view) {
        if (before.isEmpty()) {
            return 1;
        }
        Ranked last = before.get(before.size() - 1);
        boolean same =
                last.agency().assessment().percent().compareTo(view.assessment().percent()) == 0;
        return same ? last.place() : before.size() + 1;
    }

    /** One that was judged. */
    @Schema(name = "RankedAgency")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Ranked(
            int place,

            @Schema(
                    description =
                            "With each criterion's score, weight and points: the reason for its place, and its guarantee")
            AgencyView agency,

            @Schema(nullable = true, description = "null when it has presented no candidate")
            MeasuredAgency measured) {}

    /** An agency without an assessment. */
    @Schema(name = "UnassessedAgency")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Unassessed(
            String code,
            String name,

            @Schema(nullable = true, description = "null when it has presented no candidate")
            MeasuredAgency measured) {}
}
