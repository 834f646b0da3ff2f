package io.komdir.hiring.review;

import io.komdir.hiring.candidate.VacancyPipeline;
import io.komdir.hiring.organization.Organizations;
import io.komdir.hiring.people.Employee;
import io.komdir.hiring.people.People;
import io.komdir.hiring.salaryband.Band;
import io.komdir.hiring.salaryband.SalaryBands;
import io.komdir.hiring.vacancy.Hire;
import io.komdir.hiring.vacancy.Vacancies;
import io.komdir.hiring.vacancy.Vacancy;
import io.komdir.hiring.vacancy.VacancySpec;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what a review looks at. */
@ApplicationScoped
@Transactional
class ReviewService {
    private final Vacancies vacancies;
    private final VacancyPipeline pipelines;
    private final SalaryBands bands;
    private final People people;
    private final Organizations organizations;

    ReviewService(
            Vacancies vacancies,
            VacancyPipeline pipelines,
            SalaryBands bands,
            People people,
            Organizations organizations) {
        this.vacancies = vacancies;
        this.pipelines = pipelines;
        this.bands = bands;
        this.people = people;
        this.organizations = organizations;
    }

    /**
     * Gathers.
     *
     * @throws NotFoundException when the organization has no such vacancy
     */
    public Search search(UUID id) {
        Vacancy vacancy = vacancies.require(id);
        LocalDate today = organizations.today();
        List<Integer> stayed = new ArrayList<>();
        List<Integer> leavers = new ArrayList<>();
        for (Hire hire : vacancy.hires()) {
            Optional<Employee> employee = people.employee(hire.employee());
            if (employee.isPresent()) {
                LocalDate left = employee.get().leftOn();
                int days = (int) ChronoUnit.DAYS.between(hire.hiredOn(), left == null ? today : left);
                stayed.add(days);
                if (left != null) {
                    leavers.add(days);
                }
            }
        }
        return new Search(vacancy, pipelines.pipeline(id), band(vacancy.spec(), today), stayed, leavers, today);
    }

    private Optional<Band> band(VacancySpec spec, LocalDate today) {
        return spec.position() == null || spec.level() == null
                ? Optional.empty()
                : bands.find(spec.position(), spec.level(), spec.region(), today);
    }
}
