package io.komdir.hiring.catalogue.careerpath;

import io.komdir.hiring.catalogue.careerpath.CareerPath.Criterion;
import io.komdir.hiring.catalogue.careerpath.CareerPath.Transition;
import io.komdir.hiring.catalogue.careerpath.CareerPath.YearSpan;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a person is ready for the next place on the way, and what is missing. */
@Schema(name = "Readiness", description = "Texts are in the caller's language")
record Readiness(
        String position,

        @Schema(description = "Code of the next step", examples = "commercial-director")
        String next,

        String nextTitle,
        @Schema(description = "Whether nothing is missing") boolean ready,

        @Schema(nullable = true, description = "Years that the transition takes")
        YearSpan years,

        @Schema(description = "What must change in the person’s work")
        List<String> changes,

        List<Line> met,
        List<Line> missing) {

    static Readiness of(CareerPath path, Transition transition, ReadinessRequest person, Locale language) {
        List<Line> met = lines(transition, person, language, Line::met);
        List<Line> missing = lines(transition, person, language, line -> !line.met());
        return new Readiness(
                transition.from(),
                transition.to(),
                path.step(transition.to()).orElseThrow().title().in(language),
                missing.isEmpty(),
                transition.years(),
                transition.changes().stream().map(change -> change.in(language)).toList(),
                met,
                missing);
    }

    private static List<Line> lines(
            Transition transition, ReadinessRequest person, Locale language, Predicate<Line> requested) {
        return transition.criteria().stream()
                .map(criterion -> Line.of(criterion, person, language))
                .filter(requested)
                .toList();
    }

    /** One criterion held against the person. */
    @Schema(name = "ReadinessLine")
    record Line(
            String code,
            String text,

            @Schema(nullable = true, description = "Years or people; null for what is confirmed")
            BigDecimal required,

            @Schema(nullable = true, description = "null when not given, or when it is confirmed or not")
            BigDecimal actual,

            boolean met) {

        static Line of(Criterion criterion, ReadinessRequest person, Locale language) {
            BigDecimal actual = switch (criterion.kind()) {
                case CONFIRMED -> null;
                case YEARS_IN_POSITION -> person.yearsInPosition();
                case TOTAL_YEARS -> person.totalYears();
                case TEAM_SIZE -> person.teamSize() == null ? null : BigDecimal.valueOf(person.teamSize());
            };
            boolean met = criterion.atLeast() == null
                    ? person.confirmedCodes().contains(criterion.code())
                    : actual != null && actual.compareTo(criterion.atLeast()) >= 0;
            String text = new MessageFormat(criterion.text().in(language), language)
                    .format(new Object[] {criterion.atLeast()});
            return new Line(criterion.code(), text, criterion.atLeast(), actual, met);
        }
    }
}
