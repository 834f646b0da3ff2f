package io.komdir.kpi.reference.hire;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hire as clients see it. */
@Schema(
        name = "Hire",
        description = "A hire that hiring-service published, and the parts of it that could not be applied here")
record HireView(
        @Schema(description = "Code of the employee", examples = "u18")
        String employee,

        @Schema(description = "The vacancy at hiring-service")
        UUID vacancy,

        @Schema(description = "Version of the hire") int version,
        Instant receivedAt,

        @Schema(description = "Whether all of it was applied")
        boolean applied,

        @Schema(description = "The parts that were left out, in the caller's language")
        List<HireProblem> problems) {

    static HireView of(Hire hire, Messages messages, Locale language) {
        return new HireView(
                hire.employee(),
                hire.vacancy(),
                hire.version(),
                hire.receivedAt(),
                hire.document() == null,
                hire.problems().stream()
                        .map(problem -> HireProblem.of(problem, messages, language))
                        .toList());
    }

    /** A part that was left out. */
    @Schema(name = "HireProblem")
    record HireProblem(
            @Schema(examples = "probation.targets[0].metric")
            String field,

            @Schema(examples = "unknown-metric") String code,
            String reason) {

        static HireProblem of(Violation problem, Messages messages, Locale language) {
            return new HireProblem(
                    problem.field(),
                    problem.code(),
                    messages.text(language, "violation." + problem.code(), problem.args()));
        }
    }
}
