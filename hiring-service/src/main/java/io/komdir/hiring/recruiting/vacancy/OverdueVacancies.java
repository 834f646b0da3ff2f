package io.komdir.hiring.recruiting.vacancy;

import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Publishes the overdue vacancies of the organization in scope, each once. */
@ApplicationScoped
class OverdueVacancies {
    private static final int AT_ONCE = 100;

    private final Vacancies vacancies;
    private final VacancyStore store;
    private final Organizations organizations;

    OverdueVacancies(Vacancies vacancies, VacancyStore store, Organizations organizations) {
        this.vacancies = vacancies;
        this.store = store;
        this.organizations = organizations;
    }

    /** Publishes at most 100; true when there may be more. The lock lets only one of several callers publish a vacancy. */
    @Transactional
    public boolean publish() {
        LocalDate today = organizations.today();
        var overdue = store.overdue(today, AT_ONCE);
        overdue.forEach(vacancy -> vacancies.save(vacancies.lock(vacancy.id()).publishOverdue(today)));
        return overdue.size() == AT_ONCE;
    }
}
