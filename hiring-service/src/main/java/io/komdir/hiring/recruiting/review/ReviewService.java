package io.komdir.hiring.recruiting.review;

import io.komdir.directory.Employee;
import io.komdir.directory.Organizations;
import io.komdir.directory.People;
import io.komdir.hiring.catalogue.salaryband.Band;
import io.komdir.hiring.catalogue.salaryband.SalaryBands;
import io.komdir.hiring.recruiting.candidate.VacancyPipeline;
import io.komdir.hiring.recruiting.vacancy.Hire;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
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
    private final VacancyService vacancies;
    private final VacancyPipeline pipelines;
    private final SalaryBands bands;
    private final People people;
    private final Organizations organizations;

    ReviewService(
            VacancyService vacancies,
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
    public VacancySnapshot search(UUID id) {
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
        return new VacancySnapshot(
                vacancy, pipelines.pipeline(id), band(vacancy.spec(), today), stayed, leavers, today);
    }

    private Optional<Band> band(VacancySpec spec, LocalDate today) {
        return spec.position() == null || spec.level() == null
                ? Optional.empty()
                : bands.find(spec.position(), spec.level(), spec.region(), today);
    }
}
