package io.komdir.hiring.recruiting.jobposting;

import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import io.komdir.platform.problem.Messages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The description of a job in HTML, by the tags that search engines read: paragraphs and lists. What is meant for the
 * organization or its agency only, such as why the vacancy exists and companies not to search in, is left out.
 */
@ApplicationScoped
class JobDescription {
    private final Template template;
    private final Messages messages;

    JobDescription(@Location("job-posting.html") Template template, Messages messages) {
        this.template = template;
        this.messages = messages;
    }

    String html(VacancySpec spec, Locale language) {
        List<Section> sections = Stream.of(
                        section("company", spec.companyAdvantages(), language),
                        section("duties", spec.duties(), language),
                        section("results", spec.expectedResults(), language),
                        section("requirements", spec.requirements(), language),
                        section("position", spec.positionAdvantages(), language),
                        section("motivation", spec.motivation(), language),
                        section("prospects", spec.careerProspects(), language),
                        probation(spec, language))
                .filter(section -> !section.items().isEmpty())
                .toList();
        return template.data("sections", sections).render();
    }

    private Section section(String name, List<String> items, Locale language) {
        return new Section(messages.text(language, "posting." + name), items, true);
    }

    private Section probation(VacancySpec spec, Locale language) {
        boolean said = spec.probation() != null && spec.probation().months() != null;
        List<String> items = said
                ? List.of(messages.text(
                        language, "posting.months", spec.probation().months()))
                : List.of();
        return new Section(messages.text(language, "posting.probation"), items, false);
    }
}
