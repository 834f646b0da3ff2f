package io.komdir.hiring.recruiting.review;

import io.komdir.hiring.catalogue.salaryband.Band;
import io.komdir.hiring.recruiting.candidate.PipelineCandidate;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a review looks at.
 *
 * @param band of the position today, empty when there is none
 * @param daysStayed of each hire that kpi-service knows: days from the hire to the last day, or to today
 * @param leavers of them those who have left
 */
record VacancySnapshot(
        Vacancy vacancy,
        List<PipelineCandidate> candidates,
        Optional<Band> band,
        List<Integer> daysStayed,
        List<Integer> leavers,
        LocalDate today) {

    boolean isOpen() {
        return vacancy.status() == VacancyStatus.OPEN;
    }

    /** The last day that counts: today, or that of the end. */
    LocalDate until() {
        boolean ended = vacancy.status() == VacancyStatus.FILLED || vacancy.status() == VacancyStatus.CANCELLED;
        return ended ? lastMove() : today;
    }

    /** The last day on which anything happened. */
    LocalDate lastActivity() {
        return Stream.concat(Stream.of(lastMove()), candidates.stream().map(PipelineCandidate::lastActivityOn))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDate lastMove() {
        return vacancy.history().get(vacancy.history().size() - 1).on();
    }
}
