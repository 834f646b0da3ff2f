package io.komdir.hiring.recruiting.jobposting;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.hiring.catalogue.position.PositionService;
import io.komdir.hiring.catalogue.salaryband.Band;
import io.komdir.hiring.catalogue.salaryband.SalaryBands;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import io.komdir.hiring.recruiting.vacancy.VacancyStatus;
import io.komdir.hiring.recruiting.vacancy.Workplace;
import io.komdir.platform.problem.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes the posting of an open vacancy. */
@ApplicationScoped
@Transactional
class JobPostings {
    private static final String REMOTE = "TELECOMMUTE";

    private final VacancyService vacancies;
    private final PositionService positions;
    private final SalaryBands bands;
    private final Organizations organizations;
    private final JobDescription descriptions;

    JobPostings(
            VacancyService vacancies,
            PositionService positions,
            SalaryBands bands,
            Organizations organizations,
            JobDescription descriptions) {
        this.vacancies = vacancies;
        this.positions = positions;
        this.bands = bands;
        this.organizations = organizations;
        this.descriptions = descriptions;
    }

    /**
     * The posting.
     *
     * @param request language, null for the organization's
     * @param directApply whether one applies on the page itself
     * @throws ConflictException {@code vacancy-state} unless the vacancy is open, {@code job-posting-incomplete} with the
     *     member {@code missing} when a search engine would refuse it
     */
    public JobPosting of(UUID id, Locale request, boolean directApply) {
        Vacancy vacancy = vacancies.require(id);
        vacancy.require(VacancyStatus.OPEN);
        VacancySpec spec = vacancy.spec();
        requireComplete(vacancy);
        Organization organization = organizations.current();
        Locale language = request == null ? organization.language() : request;
        Workplace place = spec.workplace();
        return new JobPosting(
                "https://schema.org/",
                "JobPosting",
                title(spec, language),
                descriptions.html(spec, language),
                vacancy.openedOn(),
                validThrough(vacancy.deadline(), organization),
                spec.employmentType(),
                JobPosting.Identifier.of(organization.name(), id),
                JobPosting.Organization.of(organization.name()),
                place.remote() ? null : JobPosting.Place.of(address(place)),
                place.remote() ? REMOTE : null,
                place.remote() ? JobPosting.Country.of(place.country()) : null,
                JobPosting.Salary.of(
                        spec.offer().currency(),
                        spec.offer().from(),
                        spec.offer().to()),
                experience(spec),
                spec.startOn(),
                spec.people() - vacancy.hires().size(),
                directApply);
    }

    private static void requireComplete(Vacancy vacancy) {
        List<String> missing = new ArrayList<>();
        Workplace place = vacancy.spec().workplace();
        if (place == null || place.country() == null) {
            missing.add("workplace.country");
        }
        if (place == null || (!place.remote() && isBlank(place.city()))) {
            missing.add("workplace.city");
        }
        if (!missing.isEmpty()) {
            throw new ConflictException("job-posting-incomplete", vacancy.id(), String.join(", ", missing))
                    .with("missing", missing);
        }
    }

    private String title(VacancySpec spec, Locale language) {
        return positions
                .find(spec.position())
                .map(position -> position.profile().title().in(language))
                .orElse(spec.position());
    }

    private OffsetDateTime validThrough(LocalDate deadline, Organization organization) {
        return deadline.isBefore(organizations.today())
                ? null
                : deadline.atTime(LocalTime.of(23, 59, 59))
                        .atZone(organization.timeZone())
                        .toOffsetDateTime();
    }

    private JobPosting.Experience experience(VacancySpec spec) {
        return bands.find(spec.position(), spec.level(), spec.region(), organizations.today())
                .map(Band::experienceYears)
                .filter(years -> years.from() > 0)
                .map(years -> JobPosting.Experience.ofYears(years.from()))
                .orElse(null);
    }

    private static JobPosting.Address address(Workplace place) {
        return new JobPosting.Address(
                "PostalAddress",
                filled(place.street()),
                place.city().strip(),
                filled(place.region()),
                filled(place.postalCode()),
                place.country());
    }

    private static String filled(String text) {
        return isBlank(text) ? null : text.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
