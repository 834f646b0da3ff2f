package io.komdir.hiring.recruiting.brief;

import io.komdir.directory.Employee;
import io.komdir.directory.Organization;
import io.komdir.directory.People;
import io.komdir.directory.Team;
import io.komdir.hiring.recruiting.brief.Brief.Kind;
import io.komdir.hiring.recruiting.brief.Brief.Part;
import io.komdir.hiring.recruiting.brief.Brief.Section;
import io.komdir.hiring.recruiting.vacancy.Probation;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import io.komdir.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The eleven sections of an agency brief, in the order in which an agency works with them. */
@ApplicationScoped
class BriefSections {
    private final People people;
    private final BriefPay pay;

    BriefSections(People people, BriefPay pay) {
        this.people = people;
        this.pay = pay;
    }

    List<Section> of(VacancySpec spec, Organization organization, LocalDate today, BriefWords words) {
        List<Section> sections = new ArrayList<>();
        add(sections, words, "search-channels", words.written(null, spec.channels()));
        add(sections, words, "reason", words.text(null, BriefWords.lines(spec.reason())));
        add(
                sections,
                words,
                "advantages",
                words.written("company", spec.companyAdvantages()),
                words.written("job", spec.positionAdvantages()));
        add(
                sections,
                words,
                "duties-and-results",
                words.written("duties", spec.duties()),
                words.written("results", spec.expectedResults()));
        add(sections, words, "requirements", requirements(spec, words));
        add(
                sections,
                words,
                "reporting-line",
                words.text("manager", reportsTo(spec.reportsTo())),
                words.text("team", team(spec.team())));
        add(
                sections,
                words,
                "motivation",
                words.written("factors", spec.motivation()),
                pay.offer(spec, words),
                pay.scheme(spec, today, organization.currencyCode(), words));
        add(
                sections,
                words,
                "start-date",
                words.text(null, spec.startOn() == null ? List.of() : List.of(words.date(spec.startOn()))));
        add(sections, words, "probation", probation(spec.probation(), words));
        add(sections, words, "career-prospects", words.written(null, spec.careerProspects()));
        add(sections, words, "companies", companies(spec, words));
        return sections;
    }

    private static void add(List<Section> sections, BriefWords words, String code, Part... parts) {
        List<Part> all = List.of(parts);
        sections.add(new Section(
                sections.size() + 1,
                code,
                words.text("section." + code),
                all.stream().anyMatch(Part::missing),
                all));
    }

    private static Part[] requirements(VacancySpec spec, BriefWords words) {
        Part needed = words.written(null, spec.requirements());
        if (spec.criteria().isEmpty()) {
            return new Part[] {needed};
        }
        List<String> criteria = spec.criteria().stream()
                .map(criterion -> words.text("criterion", Texts.line(criterion.title()), criterion.weight()))
                .toList();
        return new Part[] {needed, words.list("criteria", criteria)};
    }

    private List<String> reportsTo(String said) {
        Optional<Employee> employee = said == null ? Optional.empty() : people.employee(said.strip());
        return BriefWords.lines(employee.map(Employee::fullName).orElse(said));
    }

    private List<String> team(String code) {
        return code == null
                ? List.of()
                : BriefWords.lines(people.team(code).map(Team::name).orElse(code));
    }

    private static Part[] probation(Probation said, BriefWords words) {
        Probation probation = said == null ? new Probation(null, null, null, null) : said;
        List<Part> parts = new ArrayList<>();
        parts.add(words.text(
                "months", probation.months() == null ? List.of() : List.of(String.valueOf(probation.months()))));
        parts.add(words.written("tasks", probation.tasks()));
        parts.add(words.written("success", probation.successCriteria()));
        if (!probation.targets().isEmpty()) {
            parts.add(words.list(
                    "targets",
                    probation.targets().stream()
                            .map(target -> words.text(
                                    "target." + target.period().name(), target.metric(), words.number(target.value())))
                            .toList()));
        }
        return parts.toArray(Part[]::new);
    }

    /** One of the two is enough: then the other is shown as empty, not as missing. */
    private static Part[] companies(VacancySpec spec, BriefWords words) {
        Part preferred = words.written("preferred", spec.preferredCompanies());
        Part unwanted = words.written("unwanted", spec.unwantedCompanies());
        if (preferred.missing() && unwanted.missing()) {
            return new Part[] {preferred, unwanted};
        }
        return new Part[] {orNone(preferred, words), orNone(unwanted, words)};
    }

    private static Part orNone(Part part, BriefWords words) {
        return part.missing() ? new Part(part.label(), Kind.TEXT, List.of(words.text("none")), false) : part;
    }
}
