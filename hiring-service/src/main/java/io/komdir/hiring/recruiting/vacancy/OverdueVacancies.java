package io.komdir.hiring.recruiting.vacancy;

import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Publishes the overdue vacancies of the organization in scope, each once. */
@ApplicationScoped
class OverdueVacancies {
    private static final int AT_ONCE = 100;

    private final VacancyService vacancies;
    private final VacancyRepository repository;
    private final Organizations organizations;

    OverdueVacancies(VacancyService vacancies, VacancyRepository repository, Organizations organizations) {
        this.vacancies = vacancies;
        this.repository = repository;
        this.organizations = organizations;
    }

    /** Publishes at most 100; true when there may be more. The lock lets only one of several callers publish a vacancy. */
    @Transactional
    public boolean publish() {
        LocalDate today = organizations.today();
        var overdue = repository.overdue(today, AT_ONCE);
        overdue.forEach(id -> vacancies.save(vacancies.lock(id).publishOverdue(today)));
        return overdue.size() == AT_ONCE;
    }
}
