package io.komdir.hiring.recruiting.vacancy;

import io.komdir.hiring.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Tells which vacancies of the organization in scope are overdue, each once. */
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

    /** Tells at most 100; true when there may be more. The lock lets only one of many callers tell a vacancy. */
    @Transactional
    public boolean tell() {
        LocalDate today = organizations.today();
        var overdue = store.overdue(today, AT_ONCE);
        overdue.forEach(vacancy -> vacancies.save(vacancies.lock(vacancy.id()).tellOverdue(today)));
        return overdue.size() == AT_ONCE;
    }
}
