package io.komdir.hiring.recruiting.brief;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Makes the brief of a vacancy, whatever its state: a draft's shows what is missing still. */
@ApplicationScoped
@Transactional
class Briefs {
    private final VacancyService vacancies;
    private final Organizations organizations;
    private final BriefFacts facts;
    private final BriefSections sections;
    private final Messages messages;

    Briefs(
            VacancyService vacancies,
            Organizations organizations,
            BriefFacts facts,
            BriefSections sections,
            Messages messages) {
        this.vacancies = vacancies;
        this.organizations = organizations;
        this.facts = facts;
        this.sections = sections;
        this.messages = messages;
    }

    /**
     * The brief.
     *
     * @param request language, null for the organization's
     * @throws NotFoundException when the organization has no such vacancy
     */
    public Brief of(UUID id, Locale request) {
        Vacancy vacancy = vacancies.require(id);
        Organization organization = organizations.current();
        BriefWords words = new BriefWords(messages, request == null ? organization.language() : request);
        String position = facts.title(vacancy.spec(), words.language());
        return new Brief(
                id,
                vacancy.version(),
                words.language().getLanguage(),
                position == null ? words.text("untitled") : words.text("title", position),
                facts.of(vacancy.spec(), organization, words),
                sections.of(vacancy.spec(), organization, organizations.today(), words),
                vacancy.spec().completeness().gaps());
    }
}
