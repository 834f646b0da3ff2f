package io.komdir.hiring.recruiting.outcome;

import io.komdir.hiring.catalogue.agency.MeasuredAgencies;
import io.komdir.hiring.catalogue.agency.MeasuredAgency;
import io.komdir.hiring.recruiting.candidate.PipelineCandidate;
import io.komdir.hiring.recruiting.candidate.Stage;
import io.komdir.hiring.recruiting.candidate.StageMove;
import io.komdir.hiring.recruiting.candidate.VacancyPipeline;
import io.komdir.hiring.recruiting.hire.Hired;
import io.komdir.hiring.recruiting.hire.Hires;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Median;

/** Measures agencies by their candidates and by the people they have brought. */
@ApplicationScoped
@Transactional
class AgencyOutcomes implements MeasuredAgencies {
    private static final int SHARE_DIGITS = 4;

    private final VacancyPipeline pipelines;
    private final Hires hires;
    private final VacancyService vacancies;
    private final RetentionOutcome stays;

    AgencyOutcomes(VacancyPipeline pipelines, Hires hires, VacancyService vacancies, RetentionOutcome stays) {
        this.pipelines = pipelines;
        this.hires = hires;
        this.vacancies = vacancies;
        this.stays = stays;
    }

    @Override
    public Map<String, MeasuredAgency> of(Collection<String> agencies) {
        Map<String, List<Hired>> brought =
                hires.ofAgencies(agencies).stream().collect(Collectors.groupingBy(Hired::agency));
        Map<String, MeasuredAgency> measured = new TreeMap<>();
        pipelines.ofAgencies(agencies).stream()
                .collect(Collectors.groupingBy(candidate -> candidate.source().agency()))
                .forEach((agency, candidates) ->
                        measured.put(agency, measured(candidates, brought.getOrDefault(agency, List.of()))));
        return measured;
    }

    private MeasuredAgency measured(List<PipelineCandidate> candidates, List<Hired> brought) {
        Map<UUID, List<PipelineCandidate>> byVacancy =
                candidates.stream().collect(Collectors.groupingBy(PipelineCandidate::vacancy));
        int interviewed = reached(candidates, Stage.INTERVIEW);
        int hired = reached(candidates, Stage.HIRED);
        return new MeasuredAgency(
                byVacancy.size(),
                daysToFirstGood(byVacancy),
                candidates.size(),
                interviewed,
                hired,
                share(interviewed, candidates.size()),
                share(hired, interviewed),
                stays.of(brought));
    }

    private BigDecimal daysToFirstGood(Map<UUID, List<PipelineCandidate>> byVacancy) {
        double[] days = byVacancy.entrySet().stream()
                .flatMap(search -> vacancies.find(search.getKey()).map(Vacancy::openedOn).stream()
                        .flatMap(opened -> firstInterview(search.getValue()).stream()
                                .map(first -> Math.max(0, ChronoUnit.DAYS.between(opened, first)))))
                .mapToDouble(Long::doubleValue)
                .toArray();
        return days.length == 0
                ? null
                : BigDecimal.valueOf(Median.withDefaults().evaluate(days));
    }

    private static Optional<LocalDate> firstInterview(List<PipelineCandidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.moves().stream())
                .filter(move -> move.to() == Stage.INTERVIEW)
                .map(StageMove::on)
                .min(LocalDate::compareTo);
    }

    private static int reached(List<PipelineCandidate> candidates, Stage stage) {
        return (int) candidates.stream()
                .filter(candidate -> candidate.reached(stage))
                .count();
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
