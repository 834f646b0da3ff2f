package io.komdir.hiring.recruiting.review;

import io.komdir.hiring.recruiting.vacancy.Completeness;
import io.komdir.platform.problem.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review of a vacancy; texts are in the caller's language. */
@Schema(name = "VacancyReview")
record ReviewView(
        @Schema(description = "Mistakes that the data shows")
        List<Made> mistakes,

        @Schema(description = "Mistakes that were not made, as far as the data goes")
        List<String> notSeen,

        @Schema(description = "Mistakes that the data cannot show now, or at all")
        List<Hidden> cannotSee,

        Completeness completeness) {

    static ReviewView of(List<Finding> findings, Completeness completeness, Messages messages, Locale language) {
        return new ReviewView(
                only(findings, Finding::made).stream()
                        .map(finding -> Made.of(finding, messages, language))
                        .toList(),
                only(findings, finding -> !finding.made() && !finding.hidden()).stream()
                        .map(finding -> finding.mistake().code())
                        .toList(),
                only(findings, Finding::hidden).stream()
                        .map(finding -> Hidden.of(finding, messages, language))
                        .toList(),
                completeness);
    }

    private static List<Finding> only(List<Finding> findings, Predicate<Finding> requested) {
        return findings.stream().filter(requested).toList();
    }

    private static String text(Finding finding, String what, Messages messages, Locale language) {
        return messages.text(language, "review." + finding.mistake().code() + "." + what, finding.arguments());
    }

    /** A mistake that was made. */
    @Schema(name = "HiringMistake")
    record Made(
            @Schema(examples = "single-channel") String code,

            Severity severity,
            @Schema(description = "With the numbers") String evidence,
            @Schema(description = "What to do") String advice) {
        static Made of(Finding finding, Messages messages, Locale language) {
            return new Made(
                    finding.mistake().code(),
                    finding.severity(),
                    text(finding, "evidence", messages, language),
                    text(finding, "advice", messages, language));
        }
    }

    /** A mistake that may have been made. */
    @Schema(name = "HiddenMistake")
    record Hidden(
            @Schema(examples = "manager-repels") String code,

            @Schema(description = "Why the data cannot show it, and where to look instead")
            String reason) {
        static Hidden of(Finding finding, Messages messages, Locale language) {
            return new Hidden(finding.mistake().code(), text(finding, "hidden", messages, language));
        }
    }
}
